package symphony.tf.observationscaling;

import symphony.api.observationscaling.ObservationScaling;
import symphony.api.observationscaling.ObservationScalingProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link NoObservationScaling}. */
@Ingredient(
    summary = "Leaves observations as they are.",
    formula = "s",
    source = "neutral",
    neutral = true)
public final class NoObservationScalingProvider
    implements ObservationScalingProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ObservationScaling create(NoParameters config) {
    return new NoObservationScaling();
  }
}
