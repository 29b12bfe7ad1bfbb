package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The minimum of the critics' means. With one node per critic it is the clipped double (or triple)
 * Q-value of Fujimoto et al. 2018, arXiv 1802.09477.
 */
@Ingredient(
    name = "min-of-nets",
    summary = "The minimum of the critics' means.",
    formula = "q′ = min over critics of the mean over nodes",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public record MinOfNets() implements TargetWeighting {

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    Operand<T> means = tf.math.mean(nodes, tf.constant(-1), Mean.keepDims(true));
    return tf.reduceMin(means, tf.constant(-3));
  }
}
