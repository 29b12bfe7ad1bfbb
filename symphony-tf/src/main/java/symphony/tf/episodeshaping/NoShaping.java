package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.plugin.Ingredient;

/** Does not change episodes. */
@Ingredient(
    name = "none",
    summary = "Does not change episodes.",
    formula = "–",
    source = "neutral",
    neutral = true)
public record NoShaping() implements EpisodeShaping {

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    return false;
  }
}
