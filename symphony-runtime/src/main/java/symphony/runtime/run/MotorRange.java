package symphony.runtime.run;

import symphony.api.environment.EnvironmentSpec;

/** How near to its motors' limits an action is, as what reaches the motor: clamped to its range. */
final class MotorRange {

  private static final double SATURATED = 0.95;

  private final double[] low;
  private final double[] high;

  MotorRange(EnvironmentSpec spec) {
    this.low = spec.low();
    this.high = spec.high();
  }

  /**
   * Whether |x - centre| is beyond 0.95 of half the range; never where the range has no bound.
   *
   * @param x in the environment's units
   */
  boolean saturates(int dimension, double x) {
    double half = (high[dimension] - low[dimension]) / 2;
    return Math.abs(x - (low[dimension] + half)) > SATURATED * half;
  }
}
