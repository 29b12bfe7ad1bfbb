package symphony.tf.episodeshaping;

import java.util.Optional;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.episodeshaping.EpisodeShapingProvider;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;

/** Offers {@link DeliberateFall}. */
@Ingredient(
    summary =
        "Shortly before the time limit the policy is switched off, so that episodes end "
            + "in a fall.",
    formula = "noise only from step limit − n on",
    source = "arXiv 2512.10477 (S3: 50 steps)")
public final class DeliberateFallProvider implements EpisodeShapingProvider<DeliberateFallConfig> {

  @Override
  public String name() {
    return "deliberate-fall";
  }

  @Override
  public Class<DeliberateFallConfig> configType() {
    return DeliberateFallConfig.class;
  }

  @Override
  public EpisodeShaping create(DeliberateFallConfig config) {
    return new DeliberateFall(config);
  }

  @Override
  public Optional<String> objection(DeliberateFallConfig config, Choices choices) {
    return choices.timeLimit().stream()
        .filter(limit -> config.stepsBeforeLimit() >= limit)
        .mapToObj(
            limit ->
                "deliberate-fall.steps-before-limit is "
                    + config.stepsBeforeLimit()
                    + ", and the task's episodes are cut after "
                    + limit
                    + " steps, so the policy would never act; "
                    + nearest(limit))
        .findFirst();
  }

  private static String nearest(int limit) {
    return limit > 1
        ? "set it to at most " + (limit - 1) + ", or choose episode-shaping none"
        : "choose episode-shaping none";
  }
}
