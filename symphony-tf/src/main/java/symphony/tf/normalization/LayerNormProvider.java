package symphony.tf.normalization;

import symphony.api.normalization.Normalization;
import symphony.api.normalization.NormalizationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link LayerNorm}. */
@Ingredient(
    summary = "Each row of features to mean 0 and variance 1, then scaled and shifted.",
    formula = "(x − μ)/√(Var + ε)·g + b, Var the biased variance; g begins at 1, b at 0",
    source = "Ba et al. 2016 (arXiv 1607.06450); arXiv 2512.10477 (S3)")
public final class LayerNormProvider implements NormalizationProvider<LayerNormConfig> {

  @Override
  public String name() {
    return "layer-norm";
  }

  @Override
  public Class<LayerNormConfig> configType() {
    return LayerNormConfig.class;
  }

  @Override
  public Normalization create(LayerNormConfig config) {
    return new LayerNorm(config);
  }
}
