package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link MinMean}. */
@Ingredient(
    summary = "Half-way between the least critic's mean and the mean of all nodes.",
    formula = "q′ = ½(min over critics + mean)",
    source =
        "the author's code of February 2025 (F25), without its factor for the action " + "limit")
public final class MinMeanProvider implements TargetWeightingProvider<NoParameters> {

  @Override
  public String name() {
    return "min-mean";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TargetWeighting create(NoParameters config) {
    return new MinMean();
  }
}
