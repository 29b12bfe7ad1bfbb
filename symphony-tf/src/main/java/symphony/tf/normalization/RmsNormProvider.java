package symphony.tf.normalization;

import symphony.api.normalization.Normalization;
import symphony.api.normalization.NormalizationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link RmsNorm}. */
@Ingredient(
    summary = "Each row of features to root mean square 1, then scaled.",
    formula = "x/√(mean x² + ε)·g; g begins at 1",
    source =
        "Zhang and Sennrich 2019 (arXiv 1910.07467); the August 2026 revision of " + "Symphony")
public final class RmsNormProvider implements NormalizationProvider<RmsNormConfig> {

  @Override
  public String name() {
    return "rms-norm";
  }

  @Override
  public Class<RmsNormConfig> configType() {
    return RmsNormConfig.class;
  }

  @Override
  public Normalization create(RmsNormConfig config) {
    return new RmsNorm(config);
  }
}
