package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.episodeshaping.EpisodeShapingProvider;
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
}
