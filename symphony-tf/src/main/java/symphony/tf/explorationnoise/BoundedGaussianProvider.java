package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link BoundedGaussian}. */
@Ingredient(
    summary = "Gaussian noise of bounded size, fresh for each row of each update.",
    formula = "N = std·clip(n, ±c), n ~ N(0,1)",
    source = "arXiv 2512.10477, exploration section (S3: std 1/e, c = e)")
public final class BoundedGaussianProvider
    implements ExplorationNoiseProvider<BoundedGaussianConfig> {

  @Override
  public String name() {
    return "bounded-gaussian";
  }

  @Override
  public Class<BoundedGaussianConfig> configType() {
    return BoundedGaussianConfig.class;
  }

  @Override
  public ExplorationNoise create(BoundedGaussianConfig config) {
    return new BoundedGaussian(config);
  }
}
