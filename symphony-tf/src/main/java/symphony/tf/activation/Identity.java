package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** No activation: the network becomes linear. */
@Ingredient(
    name = "identity",
    summary = "No activation: the network becomes linear.",
    formula = "x",
    source = "neutral",
    neutral = true)
public record Identity() implements Activation {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
