package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;

/**
 * {@code ½(min over critics of their means + mean of all)}. Source: the author's code of February
 * 2025 (F25), without its factor that rewards a wide action limit.
 */
@Ingredient(
    name = "min-mean",
    summary = "Half-way between the lowest critic mean and the mean of all nodes.",
    formula = "q′ = ½(min over critics + mean)",
    source =
        "the author's code of February 2025 (F25), without its factor for the action " + "limit")
public record MinMean() implements TargetWeighting {

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    Operand<T> means = tf.math.mean(nodes, tf.constant(-1), Mean.keepDims(true));
    Operand<T> sum =
        tf.math.add(tf.reduceMin(means, tf.constant(-3)), tf.math.mean(means, tf.constant(-3)));
    return tf.math.mul(sum, g.constant(0.5));
  }
}
