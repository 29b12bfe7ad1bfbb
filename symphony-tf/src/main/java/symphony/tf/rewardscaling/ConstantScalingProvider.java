package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;

/** Offers {@link ConstantScaling}. */
@Ingredient(
    summary = "Multiplies by a constant.",
    formula = "r̂ = c·r",
    source = "common; D24, F25, 1.0b: 0.01")
public final class ConstantScalingProvider implements RewardScalingProvider<ConstantScalingConfig> {

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public Class<ConstantScalingConfig> configType() {
    return ConstantScalingConfig.class;
  }

  @Override
  public RewardScaling create(ConstantScalingConfig config) {
    return new ConstantScaling(config);
  }
}
