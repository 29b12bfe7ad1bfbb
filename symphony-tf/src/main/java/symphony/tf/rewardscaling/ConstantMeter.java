package symphony.tf.rewardscaling;

import symphony.api.rewardscaling.RewardScaling.Meter;

/** A constant factor. */
record ConstantMeter(double factor) implements Meter {

  @Override
  public void observe(double reward) {}

  @Override
  public void warmStartEnded() {}

  @Override
  public double[] save() {
    return new double[0];
  }

  @Override
  public void restore(double[] state) {}
}
