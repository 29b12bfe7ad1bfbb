package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;

/** The mean of all nodes of all critics. */
@Ingredient(
    name = "mean",
    summary = "The plain mean of all nodes.",
    formula = "q′ = mean q",
    source = "common; D24, 1.0b; neutral",
    neutral = true)
public record MeanOfNodes() implements TargetWeighting {

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    return tf.expandDims(tf.math.mean(nodes, tf.constant(new int[] {-3, -1})), tf.constant(-1));
  }
}
