package symphony.report.statistics;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * P(X &gt; Y): the probability that a run of X scores higher than a run of Y on the same task.
 *
 * <p>The mean over tasks of U / (N_x · N_y), where U is the Mann-Whitney statistic and a tie counts
 * one half. For its interval both sides are resampled independently.
 */
public final class ImprovementProbability {

  private ImprovementProbability() {}

  /**
   * The probability over the tasks that both samples have.
   *
   * @throws IllegalArgumentException if they share no task
   */
  public static double of(Sample x, Sample y) {
    double sum = 0;
    List<double[][]> tasks = wins(x, y);
    for (double[][] wins : tasks) {
      for (double[] row : wins) {
        for (double win : row) {
          sum += win / (wins.length * row.length);
        }
      }
    }
    return sum / tasks.size();
  }

  /** The probability with its 95% interval. */
  public static Estimate estimate(Sample x, Sample y, Resampling resampling, String purpose) {
    List<double[][]> tasks = wins(x, y);
    RandomGenerator random = resampling.stream(purpose);
    double[] replicates = new double[resampling.resamples()];
    for (int r = 0; r < replicates.length; r++) {
      double sum = 0;
      for (int task = 0; task < tasks.size(); task++) {
        int drawn = resampling.tasksToo() ? random.nextInt(tasks.size()) : task;
        sum += resampled(tasks.get(drawn), random);
      }
      replicates[r] = sum / tasks.size();
    }
    double value = of(x, y);
    return value < 1e-9 || value > 1 - 1e-9
        ? separated(Math.rint(value), tasks)
        : Percentiles.interval(value, replicates, 0.95);
  }

  /**
   * The interval if every run of one side is above every run of the other, in which case all
   * resamples are equal and a bootstrap interval is useless: {θ : |θ − value| ≤ 1.96 √V(θ)} with
   * Hanley and McNeil's variance V (R. G. Newcombe, "Confidence intervals for an effect size
   * measure based on the Mann-Whitney statistic", 2006, method 5).
   */
  private static Estimate separated(double value, List<double[][]> tasks) {
    double m = 0;
    double n = 0;
    for (double[][] wins : tasks) {
      m += wins.length;
      n += wins[0].length;
    }
    double inside = value;
    double outside = 0.5;
    for (int halving = 0; halving < 60; halving++) {
      double theta = (inside + outside) / 2;
      double spread =
          theta
              * (1 - theta)
              * (1 + ((m + n) / 2 - 1) * ((1 - theta) / (2 - theta) + theta / (1 + theta)))
              / (m * n);
      if (Math.abs(theta - value) <= 1.959964 * Math.sqrt(spread)) {
        inside = theta;
      } else {
        outside = theta;
      }
    }
    return value == 0 ? new Estimate(0, 0, inside, 0.95) : new Estimate(1, inside, 1, 0.95);
  }

  private static double resampled(double[][] wins, RandomGenerator random) {
    int columns = wins[0].length;
    int[] drawn = new int[columns];
    for (int j = 0; j < columns; j++) {
      drawn[j] = random.nextInt(columns);
    }
    double sum = 0;
    for (int i = 0; i < wins.length; i++) {
      double[] row = wins[random.nextInt(wins.length)];
      for (int j : drawn) {
        sum += row[j];
      }
    }
    return sum / (wins.length * columns);
  }

  /**
   * For each shared task, 1, ½ or 0 (win, tie or loss) for every pair of a run of x and a run of y.
   */
  private static List<double[][]> wins(Sample x, Sample y) {
    List<String> shared = x.tasks().stream().filter(y.tasks()::contains).toList();
    if (shared.isEmpty()) {
      throw new IllegalArgumentException(
          "variants " + x.variant() + " and " + y.variant() + " share no task");
    }
    return shared.stream().map(task -> wins(x.values(task), y.values(task))).toList();
  }

  private static double[][] wins(double[] x, double[] y) {
    double[][] wins = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        wins[i][j] = x[i] > y[j] ? 1 : x[i] == y[j] ? 0.5 : 0;
      }
    }
    return wins;
  }
}
