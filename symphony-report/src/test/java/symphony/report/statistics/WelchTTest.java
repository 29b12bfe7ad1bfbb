package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects with a standard error, and what follows from one, by numbers of the t table. */
class WelchTTest {

  /** The 97.5 % and the 95 % quantile of t with ten degrees of freedom. */
  private static final double T_975 = 2.2281388519649385;

  private static final double T_95 = 1.8124611228107335;

  private static final WelchT TEN = new WelchT(4, 2, 10);
  private static final WelchT UNKNOWN = new WelchT(4, Double.NaN, Double.NaN);
  private static final WelchT CONSTANT = new WelchT(4, 0, 1);

  @Test
  void ofASampleIsTheMeanOfItsTasksMeans() {
    Sample sample =
        Samples.runsByTasks("x", new double[] {1, 10}, new double[] {2, 14}, new double[] {6, 18});
    WelchT mean = WelchT.mean(sample);
    double first = 7.0 / 3 / 4; // variance 7 of three runs, each task weighing one half
    double second = 16.0 / 3 / 4;
    assertEquals((3 + 14) / 2.0, mean.effect(), 1e-12);
    assertEquals(Math.sqrt(first + second), mean.error(), 1e-12);
    assertEquals(
        2 * Math.pow(first + second, 2) / (first * first + second * second), mean.df(), 1e-9);
  }

  @Test
  void tIsTheEffectInStandardErrors() {
    assertEquals(2, TEN.t());
    assertEquals(0, new WelchT(0, 0, 1).t());
    assertEquals(Double.POSITIVE_INFINITY, CONSTANT.t());
    assertEquals(Double.NaN, UNKNOWN.t());
    assertFalse(UNKNOWN.known());
    assertFalse(new WelchT(4, 2, Double.NaN).known());
  }

  @Test
  void theIntervalReachesTheQuantileToBothSides() {
    Estimate interval = TEN.interval(0.95);
    assertEquals(4 - 2 * T_975, interval.low(), 1e-9);
    assertEquals(4 + 2 * T_975, interval.high(), 1e-9);
    assertEquals(new Estimate(4, 4, 4, 0.95), CONSTANT.interval(0.95));
    Estimate anything = new Estimate(4, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.95);
    assertEquals(anything, UNKNOWN.interval(0.95));
    assertEquals(anything, TEN.interval(0.95, Double.POSITIVE_INFINITY));
  }

  @Test
  void equivalenceIsTheLargerOfTwoOneSidedTests() {
    assertEquals(0.05, TEN.equivalence(4 + 2 * T_95), 1e-9);
    assertEquals(0.05, new WelchT(-4, 2, 10).equivalence(4 + 2 * T_95), 1e-9);
    assertEquals(0.5, TEN.equivalence(4), 1e-12);
    assertEquals(0, CONSTANT.equivalence(4.1));
    assertEquals(1, CONSTANT.equivalence(4));
    assertEquals(1, UNKNOWN.equivalence(100));
    assertEquals(1, TEN.equivalence(Double.NaN));
  }

  @Test
  void factorsPIsTheTwoSidedTTest() {
    assertEquals(0.05, FactorEffect.p(new WelchT(-T_975, 1, 10)), 1e-9);
    assertEquals(0, FactorEffect.p(CONSTANT));
    assertEquals(1, FactorEffect.p(new WelchT(0, 0, 1)));
    assertEquals(1, FactorEffect.p(UNKNOWN));
  }

  @Test
  void factorIsDecidedBelowTheLevelWithSixDegreesOfFreedom() {
    assertTrue(factor(6, 0.049).decided());
    assertFalse(factor(6, Family.LEVEL).decided());
    assertFalse(factor(5.9, 0.049).decided());
    assertEquals(TEN.interval(0.95), new FactorEffect("a", TEN, 1, 1, false).estimate());
  }

  private static FactorEffect factor(double df, double adjusted) {
    return new FactorEffect("a", new WelchT(1, 1, df), adjusted, adjusted, false);
  }

  @Test
  void zeroIsOutsideOfAnIntervalThatDoesNotTouchIt() {
    assertTrue(new Estimate(2, 1, 3, 0.95).excludesZero());
    assertTrue(new Estimate(-2, -3, -1, 0.95).excludesZero());
    assertFalse(new Estimate(2, 0, 3, 0.95).excludesZero());
    assertFalse(new Estimate(-2, -3, 0, 0.95).excludesZero());
    assertFalse(new Estimate(0, -1, 1, 0.95).excludesZero());
  }

  @Test
  void intervalIsInsideOfAMarginWithBothEnds() {
    Estimate interval = new Estimate(0.5, -1, 2, 0.95);
    assertTrue(interval.within(2));
    assertFalse(interval.within(1.9));
    assertFalse(new Estimate(-0.5, -2, 1, 0.95).within(1.9));
    assertTrue(new Estimate(-0.5, -2, 1, 0.95).within(2));
  }

  @Test
  void intervalThatDisagreesWithTheTestEndsAtZero() {
    Estimate positive = new Estimate(2, -1, 5, 0.95);
    assertSame(positive, positive.agreeing(false));
    assertEquals(new Estimate(2, 0, 5, 0.95), positive.agreeing(true));
    assertEquals(new Estimate(-2, -5, 0, 0.95), new Estimate(-2, -5, 1, 0.95).agreeing(true));
    assertEquals(new Estimate(2, 0, 5, 0.95), new Estimate(2, 1, 5, 0.95).agreeing(false));
  }

  @Test
  void spreadIsThatOfTheRuns() {
    Spread spread = Spread.of(new double[] {1, 2, 6});
    assertEquals(new Spread(3, 3, 7), spread);
    assertEquals(Math.sqrt(7), spread.deviation());
    assertEquals(7.0 / 3, spread.error2());
    assertEquals(Double.NaN, Spread.of(new double[] {4}).variance());
    assertEquals(5e-19, Spread.of(new double[] {1, 1 + 1e-9}).variance(), 1e-24);
  }

  @Test
  void roundingIsNoSpread() {
    assertEquals(0, Spread.of(new double[] {0.1 + 0.2, 0.3, 0.3}).variance());
    assertEquals(0, Spread.of(new double[] {3e5 + 3e-11, 3e5}).variance());
    assertEquals(0, Spread.of(new double[] {0, 0}).variance());
  }

  /**
   * Only the table with all on one side and its mirror are as extreme: 2 · (1/4)⁶ at a rate of ½.
   */
  @Test
  void failuresAreComparedExactly() {
    assertEquals(2 / 4096.0, Failures.of(6, 6, 0, 6).p(), 1e-9);
    assertEquals(2 / 4096.0, Failures.of(0, 6, 6, 6).p(), 1e-9);
    assertTrue(Failures.of(3, 6, 3, 6).p() > 0.9);
    for (Failures none :
        List.of(Failures.of(0, 6, 0, 6), Failures.of(0, 0, 3, 6), Failures.of(3, 6, 0, 0))) {
      assertEquals(1, none.p());
    }
  }

  @Test
  void anyFailureOfEitherSideIsOne() {
    assertFalse(Failures.of(0, 6, 0, 6).any());
    assertTrue(Failures.of(1, 6, 0, 6).any());
    assertTrue(Failures.of(0, 6, 1, 6).any());
    assertTrue(Failures.of(1, 6, 1, 6).any());
  }
}
