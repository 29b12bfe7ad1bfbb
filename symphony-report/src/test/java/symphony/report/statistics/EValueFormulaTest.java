package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Evidence of groups of different sizes, of constant groups, and the interval that it gives. */
class EValueFormulaTest {

  private static final double[] X = {3, 4, 5, 8};
  private static final double[] Y = {0, 2};

  /** E of the formula in the Javadoc, from t and the sizes. */
  private static double formula(double t, double size, double df) {
    double r = 1 + size;
    return Math.pow(r, -0.5) * Math.pow((1 + t * t / (df * r)) / (1 + t * t / df), -(df + 1) / 2);
  }

  @Test
  void groupsOfDifferentSizesArePooled() {
    EValue e = EValue.unpaired(X, Y);
    // Squares 14 and 2 on 4 degrees of freedom; 4 · 2 / 6 runs.
    double size = 8 / 6.0;
    double unit = Math.sqrt(16 / 4.0 / size);
    assertEquals(formula(4 / unit, size, 4), e.against(0), 1e-12);
    assertEquals(formula((4 - 1.5) / unit, size, 4), e.against(1.5), 1e-12);
    assertEquals(2, e.runs());
    assertEquals(2, EValue.unpaired(Y, X).runs());
  }

  @Test
  void theIntervalEndsWhereTheEValueIsTheBound() {
    EValue e = EValue.unpaired(X, Y);
    Estimate interval = e.interval(1.3);
    assertEquals(1.3, e.against(interval.low()), 1e-9);
    assertEquals(1.3, e.against(interval.high()), 1e-9);
    assertEquals(1 - 1 / 1.3, interval.level(), 1e-12);
    assertEquals(4, (interval.low() + interval.high()) / 2, 1e-9);
  }

  @Test
  void constantGroupsDifferOrDoNot() {
    EValue e = EValue.unpaired(new double[] {3, 3}, new double[] {1, 1});
    assertEquals(Double.POSITIVE_INFINITY, e.against(0));
    assertEquals(1 / Math.sqrt(2), e.against(2), 1e-12);
    assertEquals(new Estimate(2, 2, 2, 0.95), e.interval(20));
  }

  /** No difference is out of reach of so few runs. */
  @Test
  void boundThatTheRunsCannotReachLeavesAnInfiniteInterval() {
    assertEquals(
        Double.NEGATIVE_INFINITY,
        EValue.unpaired(new double[] {1, 2}, new double[] {3, 4}).interval(1e6).low());
  }
}
