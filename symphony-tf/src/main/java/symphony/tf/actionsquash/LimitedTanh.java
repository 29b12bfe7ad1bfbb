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
 * Two heads x₀ and x₁: the action's own limit {@code l = S(2x₀)} and the action {@code l·tanh((x₁ +
 * N)/l)} within it. Other ingredients see the limit as the action's scale.
 *
 * <p>The limit is at least 1e-6, so that the quotient is finite in single precision. Source: the
 * author's code of February 2025 (F25).
 */
@Ingredient(
    name = "limited-tanh",
    summary =
        "Two heads: the action's own limit, and the action within it, with the noise " + "inside.",
    formula = "l = S(2x₀), a = l·tanh((x₁ + N)/l), S the logistic",
    source = "the author's code of February 2025 (F25)")
public record LimitedTanh() implements ActionSquash {

  private static final double LEAST_LIMIT = 1e-6;

  @Override
  public int heads() {
    return 2;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Iterator<Output<T>> heads = tf.split(tf.constant(-1), raw, 2L).output().iterator();
    Operand<T> limit =
        tf.math.maximum(
            tf.math.sigmoid(tf.math.mul(heads.next(), g.constant(2))), g.constant(LEAST_LIMIT));
    Operand<T> centre = heads.next();
    return new PolicyOutput<>(
        within(tf, limit, tf.math.add(centre, noise)),
        within(tf, limit, centre),
        raw,
        Optional.of(limit),
        Optional.empty(),
        Optional.empty());
  }

  private static <T extends TNumber> Operand<T> within(Ops tf, Operand<T> limit, Operand<T> x) {
    return tf.math.mul(limit, tf.math.tanh(tf.math.div(x, limit)));
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
