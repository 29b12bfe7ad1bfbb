package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.report.results.Evaluation;
import symphony.report.results.Rules;
import symphony.report.results.RunId;
import symphony.report.results.RunStatus;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.ScoreNormalization;

/** What a run is worth: at its own end, and also if it failed. */
class ScoresTest {

  private final SmallStudy study = new SmallStudy(3, "base", "a");

  ScoresTest() {
    study.done("base", TASK, 1, 0, 20, 20, 20, 20, 20);
    study.done("base", TASK, 2, 0, 10, 10, 13);
    study.done("a", TASK, 2, 0, 30, 30, 30);
    study.failed("a", TASK, 1, 7, 8, 9);
  }

  private double[] values(Measure measure, String variant) {
    return study.scores().samples(measure).get(variant).values(TASK);
  }

  private LearningCurve curve(String variant, long seed) {
    return study.scores().curve(new RunId(variant, TASK, seed)).orElseThrow();
  }

  @Test
  void aFailedRunHasTheWorstFinalScoreIfNothingElseIsKnown() {
    assertEquals(Map.of(TASK, 11.0), study.scores().failedAs());
    assertArrayEquals(new double[] {11, 30}, values(Measure.FINAL_RETURN, "a"));
    assertEquals(
        List.of(
            "T: the return of a random policy is not known; failed runs count with the worst final"
                + " score of the task."),
        study.scores().notes());
  }

  @Test
  void aFailedRunHasTheRandomPolicysReturnOrTheDeclaredOne() {
    study.randomReturns.put(TASK, -5.0);
    assertEquals(Map.of(TASK, -5.0), study.scores().failedAs());
    assertArrayEquals(new double[] {-5, 30}, values(Measure.FINAL_RETURN, "a"));
    assertEquals(List.of(), study.scores().notes());
    declare(false, Map.of(TASK, -9.0));
    assertArrayEquals(new double[] {-9, 30}, values(Measure.FINAL_RETURN, "a"));
  }

  private void declare(boolean lastScoreAlone, Map<String, Double> failedAs) {
    study.rules =
        new Rules(
            false,
            lastScoreAlone,
            new TreeMap<>(failedAs),
            study.rules.race(),
            study.rules.bootstrap());
  }

  /** Its own evaluations, then the substitute at the steps of the longest run of its task. */
  @Test
  void aFailedRunsCurveGoesOnToTheLastStep() {
    study.randomReturns.put(TASK, -5.0);
    LearningCurve curve = curve("a", 1);
    assertArrayEquals(new long[] {100, 200, 300, 400, 500, 600}, curve.steps());
    assertArrayEquals(new double[] {7, 8, 9, -5, -5, -5}, curve.values());
    assertEquals(curve.meanHeight(), values(Measure.AREA_UNDER_CURVE, "a")[0]);
    study.failed("a", TASK, 1);
    assertArrayEquals(new double[] {-5, -5, -5, -5, -5, -5}, curve("a", 1).values());
  }

  @Test
  void aFailedRunHasNoSafetyMeasures() {
    study.add("a", TASK, 1, RunStatus.FAILED, List.of(smooth(1)));
    study.add("a", TASK, 2, RunStatus.DONE, List.of(smooth(0.25)));
    assertArrayEquals(new double[] {0.25}, values(Measure.SMOOTHNESS, "a"));
    assertEquals(Set.of("a"), study.scores().samples(Measure.SMOOTHNESS).keySet());
  }

  private static Evaluation smooth(double change) {
    double nan = Double.NaN;
    return new Evaluation(100, 5, nan, nan, change, nan, nan, nan, new TreeMap<>());
  }

  @Test
  void nothingCountsOnATaskWhoseRunsAllFailed() {
    SmallStudy all = new SmallStudy(2, "base");
    all.failed("base", TASK, 1, 5, 6);
    assertEquals(Map.of(), all.scores().failedAs());
    assertEquals(Map.of(), all.scores().samples(Measure.FINAL_RETURN));
    assertEquals(List.of(), all.scores().runs());
  }

  @Test
  void theLastScoreAloneIsTheFinalReturnIfThatIsDeclared() {
    assertArrayEquals(new double[] {20, 11}, values(Measure.FINAL_RETURN, "base"));
    declare(true, Map.of());
    assertArrayEquals(new double[] {20, 13}, values(Measure.FINAL_RETURN, "base"));
    assertEquals(Map.of(TASK, 13.0), study.scores().failedAs());
  }

  @Test
  void stepsToTheFirstThresholdNeedOneOfTheTask() {
    assertEquals(Map.of(), study.scores().samples(Measure.STEPS_TO_THRESHOLD));
    study.thresholds.put(TASK, List.of(15.0, 0.0));
    assertArrayEquals(new double[] {200, 400}, values(Measure.STEPS_TO_THRESHOLD, "base"));
  }

  @Test
  void returnsAloneAreOnTheStudysScaleAndOnlyIfItCoversEveryTask() {
    study.tasks = List.of(TASK, "U");
    study.done("base", "U", 1, 0, 1, 1, 1);
    study.scale.put(TASK, new ScoreNormalization.Range(10, 20));
    assertFalse(study.scores().normalised(Measure.FINAL_RETURN));
    study.scale.put("U", new ScoreNormalization.Range(0, 2));
    assertTrue(study.scores().normalised(Measure.FINAL_RETURN));
    assertTrue(study.scores().normalised(Measure.AREA_UNDER_CURVE));
    assertFalse(study.scores().normalised(Measure.SMOOTHNESS));
    assertArrayEquals(new double[] {1, 0.1}, values(Measure.FINAL_RETURN, "base"), 1e-12);
    assertArrayEquals(
        new double[] {20, 11}, study.scores().finalReturns("base").orElseThrow().values(TASK));
  }

  @Test
  void curvesOfATaskAreAlignedByVariant() {
    study.tasks = List.of(TASK, "U");
    study.done("base", "U", 3, 0, 1, 1, 1);
    Map<String, List<LearningCurve>> curves = study.scores().curves(TASK);
    assertEquals(List.of("base", "a"), List.copyOf(curves.keySet()));
    assertEquals(List.of(1L, 2L), curves.get("base").stream().map(LearningCurve::seed).toList());
    assertArrayEquals(new long[] {100, 200, 300, 400}, curves.get("base").getFirst().steps());
    assertEquals(Set.of("base"), study.scores().curves("U").keySet());
    assertEquals(Set.of(TASK, "U"), study.scores().alignments().keySet());
  }

  @Test
  void finalScoresWithoutCommonStepsAreNotDrawn() {
    SmallStudy finals = new SmallStudy(2, "base");
    finals.add("base", TASK, 1, RunStatus.DONE, SmallStudy.evaluations(100, 5));
    finals.add("base", TASK, 2, RunStatus.DONE, SmallStudy.evaluations(100, 6));
    assertEquals(Map.of(), finals.scores().alignments());
    assertEquals(List.of(), finals.scores().notes());
    finals.add("base", TASK, 2, RunStatus.DONE, SmallStudy.evaluations(200, 6));
    assertEquals(Map.of(), finals.scores().alignments());
    assertEquals(
        List.of(
            "T: curves are not drawn, because one run starts at step 200, after another ended at"
                + " step 100; final scores are compared."),
        finals.scores().notes());
    assertArrayEquals(
        new double[] {5, 6}, finals.scores().finalReturns("base").orElseThrow().values(TASK));
    finals.add("base", TASK, 1, RunStatus.DONE, SmallStudy.evaluations(100, 5, 6));
    finals.add("base", TASK, 2, RunStatus.DONE, SmallStudy.evaluations(100, 6, 7));
    assertEquals(Set.of(TASK), finals.scores().alignments().keySet(), "two common steps");
  }
}
