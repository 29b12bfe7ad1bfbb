package symphony.tf.actionsquash;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;

/**
 * Two heads x₀ and x₁: {@code A = tanh(x₀/2)}, the scale {@code σ = S(x₁)}, and {@code a = tanh(σA
 * + N)}. Noise alone gives tanh(N), the policy without noise tanh(σA). There is no β.
 *
 * <p>Source: the author's code of September 2025 (SEP25).
 */
@Ingredient(
    name = "sigmoid-scale",
    summary =
        "Two heads: an action and its scale σ, a logistic, with the noise inside the last tanh.",
    formula = "A = tanh(x₀/2), σ = S(x₁); a = tanh(σA + N)",
    source = "the author's code of September 2025 (SEP25)")
public record SigmoidScale() implements ActionSquash {

  @Override
  public int heads() {
    return 2;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Iterator<Output<T>> heads = tf.split(tf.constant(-1), raw, 2L).output().iterator();
    Operand<T> direction = tf.math.tanh(tf.math.mul(heads.next(), g.constant(0.5)));
    Operand<T> scale = tf.math.sigmoid(heads.next());
    Operand<T> scaled = tf.math.mul(scale, direction);
    return new PolicyOutput<>(
        tf.math.tanh(tf.math.add(scaled, noise)),
        tf.math.tanh(scaled),
        raw,
        Optional.of(scale),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return g.tf().math.tanh(noise);
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(SCALE);
  }
}
