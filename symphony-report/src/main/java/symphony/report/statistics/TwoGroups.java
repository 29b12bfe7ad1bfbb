package symphony.report.statistics;

import java.util.random.RandomGenerator;

/**
 * Two groups of runs of one task. Without an effect, all assignments of the runs to the groups are
 * equally probable. There are C(n_x + n_y, n_x) arrangements.
 */
final class TwoGroups implements Arrangements.Task {

  private final double[] pool;
  private final int first;
  private final double sum;
  private final double squares;
  private final double[] observed;

  TwoGroups(double[] x, double[] y) {
    this.first = x.length;
    this.pool = new double[x.length + y.length];
    System.arraycopy(x, 0, pool, 0, x.length);
    System.arraycopy(y, 0, pool, x.length, y.length);
    // Subtracts the mean so that squares lose no digits.
    double mean = mean(pool);
    double total = 0;
    double totalSquares = 0;
    for (int i = 0; i < pool.length; i++) {
      pool[i] -= mean;
      total += pool[i];
      totalSquares += pool[i] * pool[i];
    }
    this.sum = total;
    this.squares = totalSquares;
    double s = 0;
    double q = 0;
    for (int i = 0; i < first; i++) {
      s += pool[i];
      q += pool[i] * pool[i];
    }
    this.observed = new double[] {difference(s), variance(s, q)};
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private double difference(double s) {
    return s / first - (sum - s) / (pool.length - first);
  }

  /** Welch's squared standard error, from sum and sum of squares of the first group. */
  private double variance(double s, double q) {
    double rest = sum - s;
    double restSquares = squares - q;
    double n = first;
    double m = pool.length - n;
    double vx = Math.max(0, q - s * s / n) / ((n - 1) * n);
    double vy = Math.max(0, restSquares - rest * rest / m) / ((m - 1) * m);
    double v = vx + vy;
    return v < 1e-14 * squares ? 0 : v;
  }

  @Override
  public double count() {
    double count = 1;
    for (int i = 1; i <= first; i++) {
      count = count * (pool.length - first + i) / i;
    }
    return Math.rint(count);
  }

  @Override
  public double[] observed() {
    return observed.clone();
  }

  @Override
  public double[] all() {
    double[] pairs = new double[2 * (int) count()];
    fill(pairs, 0, 0, first, 0, 0);
    return pairs;
  }

  private int fill(double[] pairs, int at, int next, int wanted, double s, double q) {
    if (wanted == 0) {
      pairs[at] = difference(s);
      pairs[at + 1] = variance(s, q);
      return at + 2;
    }
    int filled = at;
    for (int i = next; i <= pool.length - wanted; i++) {
      filled = fill(pairs, filled, i + 1, wanted - 1, s + pool[i], q + pool[i] * pool[i]);
    }
    return filled;
  }

  @Override
  public void draw(RandomGenerator random, double[] to) {
    double s = 0;
    double q = 0;
    for (int i = 0; i < first; i++) {
      int j = i + random.nextInt(pool.length - i);
      double drawn = pool[j];
      pool[j] = pool[i];
      pool[i] = drawn;
      s += drawn;
      q += drawn * drawn;
    }
    to[0] = difference(s);
    to[1] = variance(s, q);
  }
}
