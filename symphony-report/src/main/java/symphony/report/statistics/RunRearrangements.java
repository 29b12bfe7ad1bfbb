package symphony.report.statistics;

import java.util.random.RandomGenerator;

/**
 * Rearrangements without pairing: the runs that a look adds are dealt out to both sides again. The
 * statistic is Welch's t.
 */
final class RunRearrangements implements Rearrangements {

  private final double[] x;
  private final double[] y;
  private final double[] sums;
  private final double[] squares;
  private double total;
  private double totalSquares;
  private int runs;

  RunRearrangements(double[] x, double[] y, int count) {
    this.x = x.clone();
    this.y = y.clone();
    this.sums = new double[count];
    this.squares = new double[count];
  }

  @Override
  public int count() {
    return sums.length;
  }

  @Override
  public void add(int from, int to, RandomGenerator random) {
    int n = to - from;
    double[] pool = new double[2 * n];
    for (int i = 0; i < n; i++) {
      // Measured from one run, so that squares lose no digits.
      pool[i] = x[from + i] - x[0];
      pool[n + i] = y[from + i] - x[0];
    }
    for (double value : pool) {
      total += value;
      totalSquares += value * value;
    }
    for (int r = 0; r < sums.length; r++) {
      for (int i = 0; i < n; i++) {
        if (r > 0) {
          int j = i + random.nextInt(2 * n - i);
          double drawn = pool[j];
          pool[j] = pool[i];
          pool[i] = drawn;
        }
        sums[r] += pool[i];
        squares[r] += pool[i] * pool[i];
      }
    }
    runs = to;
  }

  @Override
  public float statistic(int r) {
    return Rearrangements.studentized(effect(r), error2(r), totalSquares);
  }

  @Override
  public double effect() {
    return effect(0);
  }

  @Override
  public double error() {
    return Math.sqrt(error2(0));
  }

  private double effect(int r) {
    return (2 * sums[r] - total) / runs;
  }

  private double error2(int r) {
    double rest = total - sums[r];
    double within =
        Math.max(0, squares[r] - sums[r] * sums[r] / runs)
            + Math.max(0, totalSquares - squares[r] - rest * rest / runs);
    return within / ((runs - 1.0) * runs);
  }
}
