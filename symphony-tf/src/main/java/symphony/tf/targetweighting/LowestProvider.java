package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link Lowest}. */
@Ingredient(
    summary = "The mean of the lowest nodes of all.",
    formula = "q′ = mean of the k lowest nodes",
    source = "Wu et al. 2021 (AQE, aggressive Q-learning with ensembles)")
public final class LowestProvider implements TargetWeightingProvider<LowestConfig> {

  @Override
  public String name() {
    return "lowest";
  }

  @Override
  public Class<LowestConfig> configType() {
    return LowestConfig.class;
  }

  @Override
  public TargetWeighting create(LowestConfig config) {
    return new Lowest(config);
  }
}
