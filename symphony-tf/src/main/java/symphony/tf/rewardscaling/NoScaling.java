package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;

/** Leaves rewards as they are. */
@Ingredient(
    name = "none",
    summary = "Leaves rewards as they are.",
    formula = "r̂ = r",
    source = "neutral",
    neutral = true)
public record NoScaling() implements RewardScaling {

  @Override
  public Meter meter() {
    return new ConstantMeter(1);
  }
}
