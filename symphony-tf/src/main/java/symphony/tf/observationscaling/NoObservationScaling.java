package symphony.tf.observationscaling;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.plugin.Ingredient;

/** Does not change observations. */
@Ingredient(
    name = "none",
    summary = "Does not change observations.",
    formula = "s",
    source = "neutral",
    neutral = true)
public record NoObservationScaling() implements ObservationScaling {

  @Override
  public <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation) {
    return observation;
  }
}
