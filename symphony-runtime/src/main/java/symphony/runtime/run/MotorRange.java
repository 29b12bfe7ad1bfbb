package symphony.runtime.run;

import symphony.api.environment.EnvironmentSpec;

/** Measures whether an action, clamped to the motors' range, is near its limits. */
final class MotorRange {

  private static final double SATURATED = 0.95;

  private final double[] low;
  private final double[] high;

  MotorRange(EnvironmentSpec spec) {
    this.low = spec.low();
    this.high = spec.high();
  }

  /**
   * Whether |x - centre| is larger than 0.95 of half the range; false if the range is unbounded.
   *
   * @param x the input in the environment's units
   */
  boolean saturates(int dimension, double x) {
    double half = (high[dimension] - low[dimension]) / 2;
    return Math.abs(x - (low[dimension] + half)) > SATURATED * half;
  }
}
