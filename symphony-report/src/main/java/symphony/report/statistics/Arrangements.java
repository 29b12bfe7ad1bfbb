package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A two-sided re-randomization test over several tasks, whose statistic is studentized: the mean
 * over tasks of the effect, divided by its standard error. An arrangement of all tasks consists of
 * one arrangement of each task. If there are at most 200,000, all are counted; otherwise 100,000
 * are drawn and p = (b + 1) / (B + 1) with b of the B drawn at least as extreme as the data.
 */
final class Arrangements {

  static final int EXACT_UP_TO = 200_000;
  static final int DRAWS = 100_000;

  /**
   * Relative tolerance of comparisons, because statistics that are mathematically equal may differ
   * by rounding.
   */
  private static final double ROUNDING = 1e-9;

  /** The arrangements of one task. */
  interface Task {

    /** The number of arrangements; infinite if it overflows. */
    double count();

    /** The effect and its squared standard error in the observed data. */
    double[] observed();

    /** Effect and squared standard error of every arrangement, one after the other. */
    double[] all();

    /** Writes effect and squared standard error of a random arrangement into {@code to}. */
    void draw(RandomGenerator random, double[] to);
  }

  private final List<Task> tasks;
  private final double effect;
  private final double variance;

  Arrangements(List<Task> tasks) {
    this.tasks = List.copyOf(tasks);
    double[] sums = new double[2];
    for (Task task : tasks) {
      sums[0] += task.observed()[0];
      sums[1] += task.observed()[1];
    }
    this.effect = sums[0];
    this.variance = sums[1];
  }

  /** The p value of the test. */
  PValue test(RandomGenerator random) {
    double count = 1;
    for (Task task : tasks) {
      count *= task.count();
    }
    return count <= EXACT_UP_TO ? exact(Math.round(count)) : drawn(random);
  }

  private PValue exact(long count) {
    List<double[]> all = new ArrayList<>();
    tasks.forEach(task -> all.add(task.all()));
    return new PValue(extreme(all, 0, 0, 0) / (double) count, true);
  }

  private long extreme(List<double[]> all, int task, double d, double v) {
    if (task == all.size()) {
      return isExtreme(d, v) ? 1 : 0;
    }
    double[] pairs = all.get(task);
    long extreme = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      extreme += extreme(all, task + 1, d + pairs[i], v + pairs[i + 1]);
    }
    return extreme;
  }

  private PValue drawn(RandomGenerator random) {
    int extreme = 0;
    double[] one = new double[2];
    for (int draw = 0; draw < DRAWS; draw++) {
      double d = 0;
      double v = 0;
      for (Task task : tasks) {
        task.draw(random, one);
        d += one[0];
        v += one[1];
      }
      if (isExtreme(d, v)) {
        extreme++;
      }
    }
    return new PValue((extreme + 1) / (DRAWS + 1.0), false);
  }

  /** |d| / √v ≥ |effect| / √variance, without the division. */
  private boolean isExtreme(double d, double v) {
    return d * d * variance >= effect * effect * v * (1 - ROUNDING)
        && (effect == 0 || d * d >= effect * effect * 1e-18);
  }
}
