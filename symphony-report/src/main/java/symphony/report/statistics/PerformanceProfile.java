package symphony.report.statistics;

import java.util.Arrays;

/**
 * The share of scores above each threshold, F(τ) = mean of 1[x &gt; τ], with a pointwise 95% band.
 *
 * <p>Two variants whose profiles do not cross are ordered on the whole distribution, not only on
 * average.
 *
 * @param thresholds τ, ascending
 * @param share F(τ)
 * @param low lower edge of the band
 * @param high upper edge of the band
 */
public record PerformanceProfile(double[] thresholds, double[] share, double[] low, double[] high) {

  /** The profile over all runs and tasks. */
  public static PerformanceProfile ofRuns(
      Sample sample, double[] thresholds, Resampling resampling, String purpose) {
    return of(sample, thresholds, resampling, purpose, Counting.RUNS);
  }

  /** The profile over the tasks' means: 1[mean of task &gt; τ]. */
  public static PerformanceProfile ofTaskMeans(
      Sample sample, double[] thresholds, Resampling resampling, String purpose) {
    return of(sample, thresholds, resampling, purpose, Counting.TASK_MEANS);
  }

  private static PerformanceProfile of(
      Sample sample,
      double[] thresholds,
      Resampling resampling,
      String purpose,
      Counting counting) {
    double[][] byTask = sample.byTask();
    Resampler resampler = new Resampler(byTask, resampling.tasksToo(), resampling.stream(purpose));
    double[][] replicates = new double[thresholds.length][resampling.bandResamples()];
    for (int r = 0; r < resampling.bandResamples(); r++) {
      double[] shares = shares(counting.points(resampler.draw()), thresholds);
      for (int i = 0; i < shares.length; i++) {
        replicates[i][r] = shares[i];
      }
    }
    double[] share = shares(counting.points(byTask), thresholds);
    double[] low = new double[thresholds.length];
    double[] high = new double[thresholds.length];
    for (int i = 0; i < thresholds.length; i++) {
      Estimate point = Percentiles.interval(share[i], replicates[i], 0.95);
      low[i] = point.low();
      high[i] = point.high();
    }
    return new PerformanceProfile(thresholds.clone(), share, low, high);
  }

  private static double[] shares(double[] points, double[] thresholds) {
    Arrays.sort(points);
    double[] shares = new double[thresholds.length];
    int atOrBelow = 0;
    for (int i = 0; i < thresholds.length; i++) {
      while (atOrBelow < points.length && points[atOrBelow] <= thresholds[i]) {
        atOrBelow++;
      }
      shares[i] = (points.length - atOrBelow) / (double) points.length;
    }
    return shares;
  }

  private enum Counting {
    RUNS {
      @Override
      double[] points(double[][] byTask) {
        return Arrays.stream(byTask).flatMapToDouble(Arrays::stream).toArray();
      }
    },
    TASK_MEANS {
      @Override
      double[] points(double[][] byTask) {
        return Arrays.stream(byTask)
            .mapToDouble(runs -> Aggregate.MEAN.of(new double[][] {runs}))
            .toArray();
      }
    };

    abstract double[] points(double[][] byTask);
  }
}
