package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** Rectified linear unit, {@code max(0, x)}. Source: Nair and Hinton 2010. */
@Ingredient(
    name = "relu",
    summary = "Rectified linear unit.",
    formula = "max(0, x)",
    source = "Nair and Hinton 2010")
public record ReLU() implements Activation {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return g.tf().nn.relu(x);
  }
}
