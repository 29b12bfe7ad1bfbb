package symphony.report.statistics;

import java.util.random.RandomGenerator;

/** Rearrangements of pairs: each pair's difference keeps its sign or changes it. */
final class SignRearrangements implements Rearrangements {

  private final double[] x;
  private final double[] y;
  private final double[] sums;
  private double squares;
  private int runs;

  SignRearrangements(double[] x, double[] y, int count) {
    this.x = x.clone();
    this.y = y.clone();
    this.sums = new double[count];
  }

  @Override
  public int count() {
    return sums.length;
  }

  @Override
  public void add(int from, int to, RandomGenerator random) {
    for (int i = from; i < to; i++) {
      double difference = x[i] - y[i];
      squares += difference * difference;
      sums[0] += difference;
      for (int r = 1; r < sums.length; r++) {
        sums[r] += random.nextBoolean() ? difference : -difference;
      }
    }
    runs = to;
  }

  @Override
  public float statistic(int r) {
    return Rearrangements.studentized(sums[r] / runs, error2(r), squares);
  }

  @Override
  public double effect() {
    return sums[0] / runs;
  }

  @Override
  public double error() {
    return Math.sqrt(error2(0));
  }

  private double error2(int r) {
    return Math.max(0, squares - sums[r] * sums[r] / runs) / ((runs - 1.0) * runs);
  }
}
