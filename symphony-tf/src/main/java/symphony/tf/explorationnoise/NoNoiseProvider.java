package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link NoNoise}. */
@Ingredient(summary = "No disturbance.", formula = "0", source = "neutral", neutral = true)
public final class NoNoiseProvider implements ExplorationNoiseProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ExplorationNoise create(NoParameters config) {
    return new NoNoise();
  }
}
