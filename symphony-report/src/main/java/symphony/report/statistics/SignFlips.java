package symphony.report.statistics;

import java.util.random.RandomGenerator;

/**
 * Paired differences of one task. Without an effect, both signs of each difference are equally
 * probable. There are 2ⁿ arrangements.
 */
final class SignFlips implements Arrangements.Task {

  private static final int COUNTABLE = 40;

  private final double[] differences;
  private final double squares;

  SignFlips(double[] differences) {
    this.differences = differences.clone();
    double sum = 0;
    for (double d : differences) {
      sum += d * d;
    }
    this.squares = sum;
  }

  @Override
  public double count() {
    return differences.length > COUNTABLE
        ? Double.POSITIVE_INFINITY
        : Math.scalb(1.0, differences.length);
  }

  @Override
  public double[] observed() {
    double sum = 0;
    for (double d : differences) {
      sum += d;
    }
    return new double[] {sum / differences.length, variance(sum)};
  }

  /**
   * The squared standard error of the mean with this sum; the sum of squares does not depend on the
   * signs.
   */
  private double variance(double sum) {
    double n = differences.length;
    double v = Math.max(0, squares - sum * sum / n) / ((n - 1) * n);
    return v < 1e-14 * squares ? 0 : v;
  }

  @Override
  public double[] all() {
    double[] pairs = new double[2 << differences.length];
    fill(pairs, 0, 0, 0);
    return pairs;
  }

  private int fill(double[] pairs, int at, int next, double sum) {
    if (next == differences.length) {
      pairs[at] = sum / differences.length;
      pairs[at + 1] = variance(sum);
      return at + 2;
    }
    int filled = fill(pairs, at, next + 1, sum + differences[next]);
    return fill(pairs, filled, next + 1, sum - differences[next]);
  }

  @Override
  public void draw(RandomGenerator random, double[] to) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < differences.length; i++) {
      if (i % Long.SIZE == 0) {
        signs = random.nextLong();
      }
      sum += (signs & 1) == 0 ? differences[i] : -differences[i];
      signs >>>= 1;
    }
    to[0] = sum / differences.length;
    to[1] = variance(sum);
  }
}
