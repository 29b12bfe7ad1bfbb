package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.Ingredient;

/** Leaves the features as they are. */
@Ingredient(
    name = "none",
    summary = "Leaves the features as they are.",
    formula = "x",
    source = "neutral",
    neutral = true)
public record NoNormalization() implements Normalization {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
