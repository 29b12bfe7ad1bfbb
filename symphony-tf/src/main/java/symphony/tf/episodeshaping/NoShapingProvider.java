package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.episodeshaping.EpisodeShapingProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link NoShaping}. */
@Ingredient(summary = "Leaves episodes alone.", formula = "–", source = "neutral", neutral = true)
public final class NoShapingProvider implements EpisodeShapingProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public EpisodeShaping create(NoParameters config) {
    return new NoShaping();
  }
}
