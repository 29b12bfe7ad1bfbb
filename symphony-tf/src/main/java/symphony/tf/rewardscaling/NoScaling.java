package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;

/** Does not change rewards. */
@Ingredient(
    name = "none",
    summary = "Does not change rewards.",
    formula = "r̂ = r",
    source = "neutral",
    neutral = true)
public record NoScaling() implements RewardScaling {

  @Override
  public Meter meter() {
    return new ConstantMeter(1);
  }
}
