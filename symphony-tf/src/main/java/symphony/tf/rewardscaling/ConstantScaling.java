package symphony.tf.rewardscaling;

import symphony.api.rewardscaling.RewardScaling;

/** {@code r̂ = c·r}. The author's code of 2024 and 2025 has c = 0.01. */
public final class ConstantScaling implements RewardScaling {

  private final ConstantScalingConfig config;

  /** With checked parameters. */
  public ConstantScaling(ConstantScalingConfig config) {
    this.config = config;
  }

  @Override
  public Meter meter() {
    return new ConstantMeter(config.factor());
  }
}
