package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.Ingredient;

/** Does not change the features. */
@Ingredient(
    name = "none",
    summary = "Does not change the features.",
    formula = "x",
    source = "neutral",
    neutral = true)
public record NoNormalization() implements Normalization {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
