package symphony.report.statistics;

/**
 * A number with its bootstrap interval.
 *
 * @param value the statistic of the data themselves
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param level nominal coverage, such as 0.95
 */
public record Estimate(double value, double low, double high, double level) {

  /** Whether zero lies outside of the interval. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  /** Whether the whole interval lies in [−margin, margin]. */
  public boolean within(double margin) {
    return low >= -margin && high <= margin;
  }
}
