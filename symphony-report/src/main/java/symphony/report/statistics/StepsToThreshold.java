package symphony.report.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Steps to a threshold over several runs; runs that do not reach it are censored, not dropped.
 *
 * @param runs number of runs
 * @param reached number of runs that reached the threshold
 * @param median Kaplan-Meier median of the steps with a 95% bootstrap interval; infinite if fewer
 *     than half of the (resampled) runs reach the threshold
 */
public record StepsToThreshold(int runs, int reached, Estimate median) {

  private static final Quantile NEAREST =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF1).withCopy(false);

  /** Summarises the crossings of at least one run. */
  public static StepsToThreshold of(
      List<Crossing> crossings, Resampling resampling, String purpose) {
    RandomGenerator random = resampling.stream(purpose);
    Crossing[] ordered =
        crossings.stream()
            .sorted(Comparator.comparingLong(Crossing::seed))
            .toArray(Crossing[]::new);
    double[] replicates = new double[resampling.bandResamples()];
    for (int r = 0; r < replicates.length; r++) {
      Crossing[] drawn = new Crossing[ordered.length];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = ordered[random.nextInt(ordered.length)];
      }
      replicates[r] = median(drawn);
    }
    double[] ends = NEAREST.evaluate(replicates, 0.025, 0.975);
    int reached = (int) crossings.stream().filter(Crossing::reached).count();
    return new StepsToThreshold(
        ordered.length, reached, new Estimate(median(ordered), ends[0], ends[1], 0.95));
  }

  /**
   * The first step at which the Kaplan-Meier curve is below one half. If the curve is exactly one
   * half between two crossings, the mean of both steps.
   */
  private static double median(Crossing[] crossings) {
    Crossing[] ascending = crossings.clone();
    Arrays.sort(
        ascending,
        Comparator.comparingLong(Crossing::step).thenComparing(c -> c.reached() ? 0 : 1));
    double surviving = 1;
    double half = Double.NaN;
    for (int i = 0; i < ascending.length; i++) {
      if (ascending[i].reached()) {
        int atRisk = ascending.length - i;
        surviving *= (atRisk - 1.0) / atRisk;
        if (surviving < 0.5 - 1e-9) {
          return Double.isNaN(half) ? ascending[i].step() : (half + ascending[i].step()) / 2;
        }
        half = surviving <= 0.5 + 1e-9 ? ascending[i].step() : half;
      }
    }
    return Double.isNaN(half) ? Double.POSITIVE_INFINITY : half;
  }
}
