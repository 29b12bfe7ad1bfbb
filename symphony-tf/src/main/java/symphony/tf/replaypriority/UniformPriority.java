package symphony.tf.replaypriority;

import java.util.Optional;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/** All stored transitions have the same probability. Source: Lin 1992. */
@Ingredient(
    name = "uniform",
    summary = "Every transition has the same probability.",
    formula = "P = 1/N",
    source = "Lin 1992; neutral",
    neutral = true)
public record UniformPriority() implements ReplayPriority {

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return uniform -> new Draw<>(memory.rowsAt(uniform), Optional.empty());
  }
}
