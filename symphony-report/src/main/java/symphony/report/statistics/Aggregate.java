package symphony.report.statistics;

import java.util.Arrays;

/**
 * Aggregates of the scores of one variant over runs and tasks.
 *
 * <p>Source: R. Agarwal et al., "Deep Reinforcement Learning at the Edge of the Statistical
 * Precipice", NeurIPS 2021.
 */
public enum Aggregate {
  /**
   * Interquartile mean: all N values sorted, the mean of those at positions [k, N − k) with k =
   * ⌊N/4⌋. With k rounded down, no value has a fractional weight.
   */
  IQM("IQM") {
    @Override
    double of(double[][] byTask) {
      double[] sorted = flatten(byTask);
      Arrays.sort(sorted);
      int cut = sorted.length / 4;
      return meanOf(sorted, cut, sorted.length - cut);
    }
  },

  /** Mean of the tasks' means. */
  MEAN("mean") {
    @Override
    double of(double[][] byTask) {
      double sum = 0;
      for (double[] runs : byTask) {
        sum += meanOf(runs, 0, runs.length);
      }
      return sum / byTask.length;
    }
  },

  /** Median of the tasks' means. With one task it equals the mean. */
  MEDIAN("median") {
    @Override
    double of(double[][] byTask) {
      double[] means = new double[byTask.length];
      for (int task = 0; task < means.length; task++) {
        means[task] = meanOf(byTask[task], 0, byTask[task].length);
      }
      Arrays.sort(means);
      int half = means.length / 2;
      return means.length % 2 == 1 ? means[half] : (means[half - 1] + means[half]) / 2;
    }
  },

  /**
   * Optimality gap: 1 − mean of min(x, 1) over all values, the distance to the reference score. It
   * is meaningful only for normalised scores; lower is better.
   */
  OPTIMALITY_GAP("optimality gap") {
    @Override
    double of(double[][] byTask) {
      double[] all = flatten(byTask);
      double sum = 0;
      for (double x : all) {
        sum += Math.min(x, 1);
      }
      return 1 - sum / all.length;
    }
  };

  private final String label;

  Aggregate(String label) {
    this.label = label;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }

  /** The aggregate of a sample. */
  public double of(Sample sample) {
    return of(sample.byTask());
  }

  /** The aggregate of values listed by task; no row is empty. */
  abstract double of(double[][] byTask);

  private static double[] flatten(double[][] byTask) {
    if (byTask.length == 1) {
      return byTask[0].clone();
    }
    int size = 0;
    for (double[] runs : byTask) {
      size += runs.length;
    }
    double[] all = new double[size];
    int at = 0;
    for (double[] runs : byTask) {
      System.arraycopy(runs, 0, all, at, runs.length);
      at += runs.length;
    }
    return all;
  }

  private static double meanOf(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
