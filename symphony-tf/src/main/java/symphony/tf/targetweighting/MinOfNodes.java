package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;

/** The minimum of all nodes of all critics. */
@Ingredient(
    name = "min-of-nodes",
    summary = "The minimum of all nodes.",
    formula = "q′ = min q",
    source = "the pessimistic end of the quantile family")
public record MinOfNodes() implements TargetWeighting {

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    return tf.expandDims(tf.reduceMin(nodes, tf.constant(new int[] {-3, -1})), tf.constant(-1));
  }
}
