package symphony.tf.rewardscaling;

import symphony.api.rewardscaling.RewardScaling;

/** Leaves rewards as they are. */
public final class NoScaling implements RewardScaling {

  @Override
  public Meter meter() {
    return new ConstantMeter(1);
  }
}
