package symphony.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Milliseconds of one unit of work in each round.
 *
 * @param wall wall-clock time
 * @param processor CPU time of all threads of the process
 */
record Meter(double[] wall, double[] processor) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e6;

  Meter(int rounds) {
    this(new double[rounds], new double[rounds]);
  }

  /**
   * Measures one round.
   *
   * @param work returns the number of units of work that it did
   */
  void measure(int round, LongSupplier work) {
    long used = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    long times = work.getAsLong();
    wall[round] = (System.nanoTime() - start) / NANOS / times;
    processor[round] = (SYSTEM.getProcessCpuTime() - used) / NANOS / times;
  }

  /** Returns only the first rounds. */
  Meter first(int rounds) {
    return new Meter(Arrays.copyOf(wall, rounds), Arrays.copyOf(processor, rounds));
  }

  /** The median of the wall-clock time with the quartiles in parentheses. */
  String spread() {
    double[] sorted = sorted(wall);
    int n = sorted.length;
    return String.format(
        Locale.ROOT, "%.3f (%.3f-%.3f)", sorted[n / 2], sorted[n / 4], sorted[n - 1 - n / 4]);
  }

  static double median(double[] values) {
    return sorted(values)[values.length / 2];
  }

  static double medianRatio(double[] of, double[] to) {
    double[] ratios = new double[of.length];
    Arrays.setAll(ratios, i -> of[i] / to[i]);
    return median(ratios);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
