package symphony.report.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The interquartile mean of aligned curves at every step, with a pointwise 95% band.
 *
 * <p>A bootstrap sample draws whole runs and uses them at all steps, because the values of one run
 * are correlated.
 *
 * @param steps environment steps
 * @param centre interquartile mean over runs
 * @param low lower edge of the band
 * @param high upper edge of the band
 */
public record CurveBand(long[] steps, double[] centre, double[] low, double[] high) {

  /** The band of at least one curve; all curves have the same steps. */
  public static CurveBand of(List<LearningCurve> aligned, Resampling resampling, String purpose) {
    List<LearningCurve> runs =
        aligned.stream().sorted(Comparator.comparingLong(LearningCurve::seed)).toList();
    long[] steps = runs.getFirst().steps();
    int[][] draws = draws(runs.size(), resampling.bandResamples(), resampling.stream(purpose));
    double[] centre = new double[steps.length];
    double[] low = new double[steps.length];
    double[] high = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      double[] column = column(runs, i);
      double[] replicates = new double[draws.length];
      for (int r = 0; r < draws.length; r++) {
        replicates[r] = iqm(picked(column, draws[r]));
      }
      Estimate point = Percentiles.interval(iqm(column), replicates, 0.95);
      centre[i] = point.value();
      low[i] = point.low();
      high[i] = point.high();
    }
    return new CurveBand(steps.clone(), centre, low, high);
  }

  private static int[][] draws(int runs, int resamples, RandomGenerator random) {
    int[][] draws = new int[resamples][runs];
    for (int[] draw : draws) {
      for (int i = 0; i < runs; i++) {
        draw[i] = random.nextInt(runs);
      }
    }
    return draws;
  }

  private static double[] column(List<LearningCurve> runs, int step) {
    return runs.stream().mapToDouble(run -> run.values()[step]).toArray();
  }

  private static double[] picked(double[] column, int[] draw) {
    double[] picked = new double[draw.length];
    for (int i = 0; i < draw.length; i++) {
      picked[i] = column[draw[i]];
    }
    return picked;
  }

  private static double iqm(double[] values) {
    return Aggregate.IQM.of(new double[][] {values});
  }
}
