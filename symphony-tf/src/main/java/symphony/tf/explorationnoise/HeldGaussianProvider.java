package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link HeldGaussian}. */
@Ingredient(
    summary = "Gaussian noise of bounded size that is held from one step to the next.",
    formula = "N = std·clip(n, ±c), n ~ N(0,1) drawn when acting; row 0 is the environment's",
    source = "the author's code of August 2026",
    differs =
        "The code keeps the whole buffer; here its other rows are drawn from the step's index.")
public final class HeldGaussianProvider implements ExplorationNoiseProvider<HeldGaussianConfig> {

  @Override
  public String name() {
    return "held-gaussian";
  }

  @Override
  public Class<HeldGaussianConfig> configType() {
    return HeldGaussianConfig.class;
  }

  @Override
  public ExplorationNoise create(HeldGaussianConfig config) {
    return new HeldGaussian(config);
  }
}
