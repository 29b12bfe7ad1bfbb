package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link GaussianClipped}. */
@Ingredient(
    summary = "Gaussian noise while acting only; the action squash clips the sum.",
    formula = "N = clip(std·n, ±bound) while acting, 0 while learning",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public final class GaussianClippedProvider
    implements ExplorationNoiseProvider<GaussianClippedConfig> {

  @Override
  public String name() {
    return "gaussian-clipped";
  }

  @Override
  public Class<GaussianClippedConfig> configType() {
    return GaussianClippedConfig.class;
  }

  @Override
  public ExplorationNoise create(GaussianClippedConfig config) {
    return new GaussianClipped(config);
  }
}
