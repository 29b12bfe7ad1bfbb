package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** No noise: zeros. */
@Ingredient(
    name = "none",
    summary = "No disturbance.",
    formula = "0",
    source = "neutral",
    neutral = true)
public record NoNoise() implements ExplorationNoise {

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    return new Noise<>(g.tf().zerosLike(like), List.of());
  }
}
