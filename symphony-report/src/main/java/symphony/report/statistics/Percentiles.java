package symphony.report.statistics;

import org.apache.commons.statistics.descriptive.Quantile;

/** Percentiles with linear interpolation between order statistics (Hyndman and Fan, type 7). */
final class Percentiles {

  private static final Quantile HF7 =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(false);

  private Percentiles() {}

  /**
   * The central 95% percentile interval of a statistic.
   *
   * @param value the statistic itself
   * @param replicates its bootstrap replicates, reordered by this call
   */
  static Estimate interval(double value, double[] replicates, double level) {
    double tail = (1 - level) / 2;
    double[] ends = HF7.evaluate(replicates, tail, 1 - tail);
    return new Estimate(value, ends[0], ends[1], level);
  }
}
