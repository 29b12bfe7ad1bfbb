package symphony.report.statistics;

import java.util.Arrays;

/** The anytime-valid test: "no difference" is rejected once an e-value reaches 1/level. */
final class EValueTest implements SequentialTest {

  private final double[] x;
  private final double[] y;
  private final boolean paired;
  private EValue value;
  private double largest;

  EValueTest(double[] x, double[] y, boolean paired) {
    this.x = x.clone();
    this.y = y.clone();
    this.paired = paired;
  }

  @Override
  public void look(int runs) {
    if (paired) {
      double[] differences = new double[runs];
      Arrays.setAll(differences, i -> x[i] - y[i]);
      value = EValue.paired(differences);
    } else {
      value = EValue.unpaired(Arrays.copyOf(x, runs), Arrays.copyOf(y, runs));
    }
    largest = Math.max(largest, value.against(0));
  }

  @Override
  public int runs() {
    return value.runs();
  }

  @Override
  public double effect() {
    return value.effect();
  }

  @Override
  public double last() {
    return value.against(0);
  }

  @Override
  public double evidence() {
    return largest;
  }

  @Override
  public double bound(double level) {
    return 1 / level;
  }

  @Override
  public boolean rejects(double level) {
    return largest >= bound(level);
  }

  @Override
  public double p() {
    return Math.min(1, 1 / largest);
  }

  @Override
  public Estimate interval(double level) {
    return value.interval(bound(level));
  }

  @Override
  public boolean equivalent(double margin, double level) {
    return interval(level).within(margin);
  }
}
