package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.plugin.Ingredient;

/** Leaves episodes alone. */
@Ingredient(
    name = "none",
    summary = "Leaves episodes alone.",
    formula = "–",
    source = "neutral",
    neutral = true)
public record NoShaping() implements EpisodeShaping {

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    return false;
  }
}
