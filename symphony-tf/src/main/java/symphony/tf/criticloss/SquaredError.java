package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** {@code mean ½e²} with {@code e = Q - y}. */
@Ingredient(
    name = "mse",
    summary = "Half the squared error.",
    formula = "mean ½e², e = Q − y",
    source = "common; neutral",
    neutral = true)
public record SquaredError() implements CriticLoss {

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> squares = tf.math.squaredDifference(error.nodes(), error.target());
    return tf.math.mul(error.mean(g, squares), g.constant(0.5));
  }
}
