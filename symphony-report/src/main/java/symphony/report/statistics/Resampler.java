package symphony.report.statistics;

import java.util.random.RandomGenerator;

/**
 * Draws bootstrap samples: within each task as many runs as it has, with replacement; with {@code
 * tasksToo}, tasks are drawn first.
 */
final class Resampler {

  private final double[][] byTask;
  private final boolean tasksToo;
  private final RandomGenerator random;

  Resampler(double[][] byTask, boolean tasksToo, RandomGenerator random) {
    this.byTask = byTask;
    this.tasksToo = tasksToo;
    this.random = random;
  }

  /** The next bootstrap sample, by task. */
  double[][] draw() {
    double[][] drawn = new double[byTask.length][];
    for (int task = 0; task < drawn.length; task++) {
      double[] runs = byTask[tasksToo ? random.nextInt(byTask.length) : task];
      double[] again = new double[runs.length];
      for (int i = 0; i < again.length; i++) {
        again[i] = runs[random.nextInt(runs.length)];
      }
      drawn[task] = again;
    }
    return drawn;
  }
}
