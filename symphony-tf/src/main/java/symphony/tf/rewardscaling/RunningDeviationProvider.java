package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;

/** Offers {@link RunningDeviation}. */
@Ingredient(
    summary = "Divides by the running standard deviation of all rewards.",
    formula = "r̂ = r/std(r so far)",
    source = "common")
public final class RunningDeviationProvider
    implements RewardScalingProvider<RunningDeviationConfig> {

  @Override
  public String name() {
    return "running-std";
  }

  @Override
  public Class<RunningDeviationConfig> configType() {
    return RunningDeviationConfig.class;
  }

  @Override
  public RewardScaling create(RunningDeviationConfig config) {
    return new RunningDeviation(config);
  }
}
