package symphony.report.statistics;

/**
 * A number with its bootstrap interval.
 *
 * @param value the statistic of the observed data
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param level nominal coverage, such as 0.95
 */
public record Estimate(double value, double low, double high, double level) {

  /** Whether zero is outside the interval. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  /** Whether the whole interval is in [−margin, margin]. */
  public boolean within(double margin) {
    return low >= -margin && high <= margin;
  }

  /**
   * This interval if it agrees with a test on whether it excludes 0; otherwise with the end nearest
   * to 0 moved to 0. They can disagree when a later step of a step-down correction decides.
   */
  public Estimate agreeing(boolean decided) {
    if (excludesZero() == decided) {
      return this;
    }
    return value > 0 ? new Estimate(value, 0, high, level) : new Estimate(value, low, 0, level);
  }
}
