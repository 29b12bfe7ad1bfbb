package symphony.tf.normalization;

import symphony.api.normalization.Normalization;
import symphony.api.normalization.NormalizationProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link NoNormalization}. */
@Ingredient(
    summary = "Leaves the features as they are.",
    formula = "x",
    source = "neutral",
    neutral = true)
public final class NoNormalizationProvider implements NormalizationProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public Normalization create(NoParameters config) {
    return new NoNormalization();
  }
}
