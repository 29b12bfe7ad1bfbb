package symphony.tf.latentdropout;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.plugin.Ingredient;

/** Drops nothing. */
@Ingredient(
    name = "none",
    summary = "Drops nothing.",
    formula = "x",
    source = "S3; neutral",
    neutral = true)
public record NoDropout() implements LatentDropout {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
