package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;

/** Offers {@link ExplorationMeanAbs}. */
@Ingredient(
    summary = "Divides by the mean size of the rewards of the warm start.",
    formula = "r̂ = l·r/r̄, r̄ = mean|r| over the warm start",
    source = "arXiv 2512.10477, reward normalization")
public final class ExplorationMeanAbsProvider
    implements RewardScalingProvider<ExplorationMeanAbsConfig> {

  @Override
  public String name() {
    return "exploration-mean-abs";
  }

  @Override
  public Class<ExplorationMeanAbsConfig> configType() {
    return ExplorationMeanAbsConfig.class;
  }

  @Override
  public RewardScaling create(ExplorationMeanAbsConfig config) {
    return new ExplorationMeanAbs(config);
  }
}
