package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The test of an anytime-valid race, look by look. */
class AnytimeValidTest {

  private static final double[] X = {5, 7, 9, 11, 13, 15, 17, 19};

  /** One in the mean, and never far from it. */
  private static final double[] GAINS = {1, 1.1, 0.9, 1, 1.05, 0.95, 1.1, 0.9};

  private static double[] below(double[] gains) {
    double[] y = new double[X.length];
    Arrays.setAll(y, i -> X[i] - gains[i]);
    return y;
  }

  private static SequentialTest looked(double[] gains, boolean paired, int... looks) {
    SequentialTest test = new EValueTest(X, below(gains), paired);
    Arrays.stream(looks).forEach(test::look);
    return test;
  }

  @Test
  void pairedRunsAreComparedBySeed() {
    SequentialTest test = looked(GAINS, true, 4, 8);
    assertEquals(8, test.runs());
    assertEquals(1, test.effect(), 1e-12);
    assertEquals(1 / test.evidence(), test.p(), 1e-12);
    assertTrue(test.rejects(0.05));
    assertFalse(test.rejects(0.99 * test.p()));
    assertTrue(test.interval(0.05).low() > 0);
  }

  /** The same runs without their pairs: the spread of the seeds hides the gain. */
  @Test
  void unpairedRunsAreComparedByTheirSpread() {
    SequentialTest test = looked(GAINS, false, 8);
    assertEquals(1, test.effect(), 1e-12);
    assertTrue(test.p() > 0.05);
    assertFalse(test.rejects(0.05));
    assertFalse(test.interval(0.05).excludesZero());
  }

  @Test
  void equivalenceNeedsAnIntervalWithinTheMargin() {
    SequentialTest test = looked(GAINS, true, 8);
    assertTrue(test.equivalent(2, 0.05));
    assertFalse(test.equivalent(0.9, 0.05));
  }

  /** Evidence of an earlier look is kept, whatever comes later. */
  @Test
  void theLargestEvidenceCounts() {
    double[] turned = {1, 1.1, 0.9, 1, -1, -1.1, -0.9, -1};
    double early = looked(turned, true, 4).evidence();
    SequentialTest test = looked(turned, true, 4, 8);
    assertEquals(early, test.evidence());
    assertTrue(test.last() < early);
    assertTrue(test.last() > 0);
    assertEquals(20, test.bound(0.05), 1e-12);
  }
}
