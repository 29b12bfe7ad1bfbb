package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final long[] STEPS = {0, 10, 20, 40};

  @Test
  void meanHeightIsTheTrapezoidAreaPerStep() {
    assertEquals((5 * 10 + 10 * 10 + 10 * 20) / 40.0, curve(1, 0, 10, 10, 10).meanHeight(), 1e-12);
  }

  @Test
  void finalScoreIsTheMeanOfTheLastTenthAndAtLeastThreeValues() {
    assertEquals(3, curve(1, 1, 2, 3, 4).finalScore());
    assertEquals(
        1.5, new LearningCurve("t", 1, new long[] {1, 2}, new double[] {1, 2}).finalScore());
    assertEquals(14, ramp(16).finalScore(), "one value of sixteen is a window of one evaluation");
    assertEquals(37.5, ramp(40).finalScore());
    assertEquals(39, ramp(40).lastScore());
  }

  private static LearningCurve ramp(int n) {
    long[] steps = IntStream.range(0, n).mapToLong(i -> i).toArray();
    double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    return new LearningCurve("task", 1, steps, values);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    List<Crossing> crossings =
        List.of(
            new Crossing("task", 1, 10, true),
            new Crossing("task", 2, 20, true),
            new Crossing("task", 3, 40, true),
            new Crossing("task", 4, 50, true));
    assertEquals(30, StepsToThreshold.of(crossings, Resampling.STANDARD, "test").median().value());
  }

  @Test
  void aRunThatNeverReachesTheThresholdIsCensoredAtItsEnd() {
    assertEquals(new Crossing("task", 1, 20, true), curve(1, 0, 4, 5, 1).crossing(5));
    assertEquals(new Crossing("task", 1, 40, false), curve(1, 0, 4, 4, 4).crossing(5));
  }

  @Test
  void censoredRunsCountInTheMedian() {
    List<Crossing> crossings =
        List.of(
            new Crossing("task", 1, 10, true),
            new Crossing("task", 2, 20, true),
            new Crossing("task", 3, 40, false),
            new Crossing("task", 4, 40, false),
            new Crossing("task", 5, 30, true));
    StepsToThreshold steps = StepsToThreshold.of(crossings, Resampling.STANDARD, "test");
    assertEquals(3, steps.reached());
    assertEquals(30, steps.median().value());
    assertEquals(Double.POSITIVE_INFINITY, steps.median().high());
  }

  @Test
  void kaplanMeierUsesRunsThatWereStoppedEarly() {
    // Survival: 4/5 at 10, then one run is lost at 15, 4/5 · 2/3 at 20, 4/5 · 1/3 at 30.
    List<Crossing> crossings =
        List.of(
            new Crossing("task", 1, 10, true),
            new Crossing("task", 2, 15, false),
            new Crossing("task", 3, 20, true),
            new Crossing("task", 4, 30, true),
            new Crossing("task", 5, 40, true));
    assertEquals(30, StepsToThreshold.of(crossings, Resampling.STANDARD, "test").median().value());
  }

  @Test
  void equalStepsAreUnchanged() {
    CurveAlignment aligned = CurveAlignment.of(List.of(curve(1, 1, 2, 3, 4), curve(2, 4, 3, 2, 1)));
    assertFalse(aligned.cut() || aligned.interpolated());
    assertArrayEquals(STEPS, aligned.steps());
  }

  @Test
  void longerCurvesAreTruncatedAndMarked() {
    LearningCurve shorter = new LearningCurve("task", 2, new long[] {0, 10}, new double[] {1, 2});
    CurveAlignment aligned = CurveAlignment.of(List.of(curve(1, 1, 2, 3, 4), shorter));
    assertTrue(aligned.cut());
    assertFalse(aligned.interpolated());
    assertArrayEquals(new long[] {0, 10}, aligned.steps());
  }

  @Test
  void differentStepsAreInterpolatedAndMarked() {
    LearningCurve other = new LearningCurve("task", 2, new long[] {5, 35}, new double[] {0, 30});
    CurveAlignment aligned = CurveAlignment.of(List.of(curve(1, 0, 10, 20, 40), other));
    assertTrue(aligned.interpolated());
    assertArrayEquals(new long[] {5, 10, 20, 35}, aligned.steps());
    assertArrayEquals(new double[] {5, 10, 20, 35}, aligned.curves().get(0).values(), 1e-12);
    assertArrayEquals(new double[] {0, 5, 15, 30}, aligned.curves().get(1).values(), 1e-12);
  }

  @Test
  void aBandResamplesWholeRuns() {
    // Two mirrored runs: with the indices kept, a draw of one run twice is far off at both steps.
    List<LearningCurve> mirrored = List.of(curve(1, 0, 0, 0, 0), curve(2, 1, 1, 1, 1));
    CurveBand band = CurveBand.of(mirrored, Resampling.STANDARD, "test");
    assertArrayEquals(new double[] {.5, .5, .5, .5}, band.centre());
    assertArrayEquals(band.low(), new double[] {0, 0, 0, 0});
    assertArrayEquals(band.high(), new double[] {1, 1, 1, 1});
  }

  @Test
  void refusesStepsOutOfOrder() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new LearningCurve("task", 1, new long[] {2, 1}, new double[] {0, 0}));
  }

  private static LearningCurve curve(long seed, double... values) {
    return new LearningCurve("task", seed, STEPS, values);
  }

  /** Of runs that end at the step at which another arrives, it is not known that they would not. */
  @Test
  void runThatArrivesComesBeforeOneThatEndsAtThatStep() {
    List<Crossing> crossings =
        List.of(
            new Crossing("task", 1, 10, false),
            new Crossing("task", 2, 10, true),
            new Crossing("task", 3, 20, true));
    StepsToThreshold steps = StepsToThreshold.of(crossings, Resampling.STANDARD, "test");
    assertEquals(20, steps.median().value());
    assertEquals(2, steps.reached());
    assertEquals(3, steps.runs());
  }

  @Test
  void thresholdsIntervalDoesNotDependOnTheOrderOfTheRuns() {
    List<Crossing> crossings =
        IntStream.range(0, 9)
            .mapToObj(i -> new Crossing("task", i, 10 + i * i, i % 4 > 0))
            .toList();
    assertEquals(
        StepsToThreshold.of(crossings, Resampling.STANDARD, "test"),
        StepsToThreshold.of(crossings.reversed(), Resampling.STANDARD, "test"));
  }

  @Test
  void curvesThatShareOneStepAreComparedThereAndOthersNotAtAll() {
    LearningCurve early = new LearningCurve("task", 1, new long[] {0, 10}, new double[] {1, 2});
    LearningCurve late = new LearningCurve("task", 2, new long[] {10, 20}, new double[] {3, 4});
    CurveAlignment aligned = CurveAlignment.of(List.of(early, late));
    assertArrayEquals(new long[] {10}, aligned.steps());
    assertTrue(aligned.cut());
    LearningCurve later = new LearningCurve("task", 2, new long[] {11, 20}, new double[] {3, 4});
    assertThrows(IllegalArgumentException.class, () -> CurveAlignment.of(List.of(early, later)));
    assertThrows(IllegalArgumentException.class, () -> CurveAlignment.of(List.of()));
  }

  @Test
  void fourHundredStepsAreKeptAndMoreBecomeFourHundredThatAreEven() {
    assertEquals(400, CurveAlignment.of(List.of(ramp(400))).steps().length);
    CurveAlignment aligned = CurveAlignment.of(List.of(ramp(1198)));
    assertEquals(400, aligned.steps().length);
    for (int i = 0; i < 400; i++) {
      assertEquals(3L * i, aligned.steps()[i]);
      assertEquals(3 * i, aligned.curves().getFirst().values()[i]);
    }
  }
}
