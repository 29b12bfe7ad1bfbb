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
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * Three heads A, S, B = tanh(raw/2), the action's scale σ = |S| and the regularization's β = |B|:
 * {@code a = tanh(σA + N)}. Noise alone gives tanh(N), the policy without noise tanh(σA).
 *
 * <p>Source: arXiv 2512.10477, figure of the actor and its code. Its text adds the noise outside
 * the last tanh; in that form the sum is clipped to [-1, 1] here, since an action must stay within
 * its bounds.
 */
@Ingredient(
    name = "scaled-tanh",
    summary =
        "Three heads: an action, its scale σ and the regularization's β, with the noise "
            + "inside the last tanh.",
    formula =
        "A, S, B = tanh(raw/2); σ = |S|, β = |B|; a = tanh(σA + N); without the policy "
            + "tanh(N), without noise tanh(σA)",
    source = "arXiv 2512.10477, figure of the actor and its code",
    differs =
        "The text adds the noise outside tanh, its figure and code inside; noise-inside selects "
            + "one.")
public record ScaledTanh(
    @Parameter(
            "Whether the noise is added inside the last tanh, or outside and then clipped "
                + "to [-1, 1]")
        boolean noiseInside)
    implements ActionSquash {

  /** Checks the ranges. */
  public ScaledTanh {
    Parameters.check(ScaledTanh.class, noiseInside);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ScaledTanh provider() {
    return Pluggable.declared();
  }

  @Override
  public int heads() {
    return 3;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Operand<T> squashed = tf.math.tanh(tf.math.mul(raw, g.constant(0.5)));
    Iterator<Output<T>> heads = tf.split(tf.constant(-1), squashed, 3L).output().iterator();
    Operand<T> direction = heads.next();
    Operand<T> scale = tf.math.abs(heads.next());
    Operand<T> beta = tf.math.abs(heads.next());
    Operand<T> scaled = tf.math.mul(scale, direction);
    Operand<T> mean = tf.math.tanh(scaled);
    Operand<T> action =
        noiseInside
            ? tf.math.tanh(tf.math.add(scaled, noise))
            : Bounds.clip(g, tf.math.add(mean, noise));
    return new PolicyOutput<>(
        action, mean, raw, Optional.of(scale), Optional.of(beta), Optional.empty());
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return noiseInside ? g.tf().math.tanh(noise) : Bounds.clip(g, noise);
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(SCALE, BETA);
  }
}
