package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;

/** Offers {@link NoScaling}. */
@Ingredient(
    summary = "Leaves rewards as they are.",
    formula = "r̂ = r",
    source = "neutral",
    neutral = true)
public final class NoScalingProvider implements RewardScalingProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public RewardScaling create(NoParameters config) {
    return new NoScaling();
  }
}
