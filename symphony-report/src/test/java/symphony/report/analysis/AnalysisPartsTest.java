package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.report.results.Preregistration;
import symphony.report.results.RunStatus;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.ScoreNormalization;
import symphony.report.statistics.StepsToThreshold;

/** Which parts an analysis has, and of which runs. */
class AnalysisPartsTest {

  private final SmallStudy study = SmallStudy.sound();

  /** Final returns from 101 to 210: the thresholds reach a twentieth of this beyond both ends. */
  @Test
  void profilesSpanAllScores() {
    Map<String, PerformanceProfile> profiles = study.analysis().profiles();
    assertEquals(List.of("base", "a"), List.copyOf(profiles.keySet()));
    double[] thresholds = profiles.get("a").thresholds();
    assertEquals(201, thresholds.length);
    assertEquals(95.55, thresholds[0], 1e-9);
    assertEquals(155.5, thresholds[100], 1e-9);
    assertEquals(215.45, thresholds[200], 1e-9);
    assertEquals(1, profiles.get("a").share()[100]);
    assertEquals(0, profiles.get("base").share()[100]);
  }

  @Test
  void profilesOfEqualScoresHaveAWidth() {
    SmallStudy equal = new SmallStudy(2, "base");
    equal.done("base", TASK, 1, 5, 5, 5);
    equal.done("base", TASK, 2, 5, 5, 5);
    double[] thresholds = equal.analysis().profiles().get("base").thresholds();
    assertEquals(4.95, thresholds[0], 1e-9);
    assertEquals(6.05, thresholds[200], 1e-9);
  }

  @Test
  void aStudyWithoutRunsHasNoParts() {
    Analysis analysis = new SmallStudy(2, "base", "a").analysis();
    assertEquals(List.of(), analysis.measures());
    assertEquals(Optional.empty(), analysis.primaryAnalysis());
    assertEquals(Map.of(), analysis.profiles());
    assertEquals(List.of(), analysis.curves());
    assertEquals(List.of(), analysis.interactions());
  }

  @Test
  void curvesHaveABandAndStepsToEachThresholdForEveryVariant() {
    study.thresholds.put(TASK, List.of(50.0, 150.0));
    TaskCurves curves = study.analysis().curves().getFirst();
    assertEquals(List.of("base", "a"), List.copyOf(curves.bands().keySet()));
    assertEquals(Set.of(50.0, 150.0), curves.thresholds().keySet());
    Map<String, StepsToThreshold> high = curves.thresholds().get(150.0);
    assertEquals(0, high.get("base").reached());
    assertEquals(10, high.get("a").reached());
    assertEquals(200, high.get("a").median().value());
  }

  @Test
  void thePrimaryMeasureIsFirstAndEachIsThereOnce() {
    study.primary = "area-under-curve";
    study.thresholds.put(TASK, List.of(50.0));
    List<String> progress = new ArrayList<>();
    Analysis analysis = new Analyst(study.results(), progress::add).analyse();
    assertEquals(Measure.AREA_UNDER_CURVE, analysis.primary());
    assertEquals(
        List.of(Measure.AREA_UNDER_CURVE, Measure.FINAL_RETURN, Measure.STEPS_TO_THRESHOLD),
        analysis.measures().stream().map(MeasureAnalysis::measure).toList());
    assertEquals(
        List.of(true, false, false),
        analysis.measures().stream().map(MeasureAnalysis::confirmatory).toList());
    assertEquals(
        List.of(
            "area under the curve",
            "final return",
            "steps to first threshold",
            "learning curves and profiles"),
        progress);
  }

  @Test
  void anUnknownPrimaryMeasureIsTheFinalReturn() {
    study.primary = "height";
    assertEquals(Measure.FINAL_RETURN, study.analysis().primary());
  }

  private Comparison only() {
    return study.analysis().primaryAnalysis().orElseThrow().comparisons().getFirst();
  }

  @Test
  void aComparisonOfTwoVariantsHasItsImprovementAndFailures() {
    study.failed("a", TASK, 1);
    study.failed("a", TASK, 2);
    study.failed("base", TASK, 3);
    Comparison comparison = only();
    // Eight of a's ten beat all; of its two zeros each ties with one of base's ten.
    assertEquals(0.81, comparison.improvement().orElseThrow().value(), 1e-9);
    assertTrue(comparison.plain());
    assertEquals("a", comparison.subject());
    assertEquals(Optional.of("base"), comparison.other());
    assertEquals(2, comparison.failures().orElseThrow().subject());
    assertEquals(10, comparison.failures().orElseThrow().baseRuns());
    assertTrue(comparison.failsMore());
  }

  /** One of four failed runs is more than two of ten. */
  @Test
  void failuresAreComparedAsShares() {
    for (long seed = 5; seed <= 10; seed++) {
      study.add("a", TASK, seed, RunStatus.MISSING, List.of());
    }
    study.failed("a", TASK, 1);
    study.failed("base", TASK, 1);
    study.failed("base", TASK, 2);
    assertTrue(only().failsMore());
    study.failed("base", TASK, 3);
    assertFalse(only().failsMore());
    study.failed("a", TASK, 1);
    study.all("base", TASK, 100);
    study.all("a", TASK, 200);
    assertFalse(only().failsMore());
  }

  @Test
  void aComparisonOfFourVariantsIsNotPlain() {
    study.variants = new SmallStudy(10, "base", "a", "b", "c").variants;
    study.all("b", TASK, 130);
    study.all("c", TASK, 120);
    study.contrasts = List.of("base - a - b + c");
    Comparison comparison = only();
    assertFalse(comparison.plain());
    assertEquals("base - a - b + c", comparison.subject());
    assertEquals(Optional.empty(), comparison.other());
    assertEquals(Optional.empty(), comparison.improvement());
    assertFalse(comparison.failsMore());
    assertEquals(-110, comparison.effect().welch().effect(), 1e-9);
  }

  @Test
  void aNormalisedMeasureHasNoUnitOfItsOwn() {
    MeasureAnalysis plain = study.analysis().primaryAnalysis().orElseThrow();
    assertEquals("per episode", plain.unit());
    assertFalse(plain.constant());
    study.scale.put(TASK, new ScoreNormalization.Range(0, 100));
    MeasureAnalysis scaled = study.analysis().primaryAnalysis().orElseThrow();
    assertEquals("normalised", scaled.unit());
    assertArrayEquals(
        new double[] {1.01, 1.02},
        Arrays.copyOf(scaled.samples().get("base").values(TASK), 2),
        1e-9);
  }

  @Test
  void aMeasureWithOneValueIsConstant() {
    SmallStudy equal = new SmallStudy(2, "base", "a");
    for (String variant : List.of("base", "a")) {
      equal.done(variant, TASK, 1, 5, 5, 5);
      equal.done(variant, TASK, 2, 5, 5, 5);
    }
    assertTrue(equal.analysis().primaryAnalysis().orElseThrow().constant());
    equal.done("a", TASK, 2, 5, 5, 8);
    assertFalse(equal.analysis().primaryAnalysis().orElseThrow().constant());
  }

  private List<String> postHoc(String key, String from, String to) {
    study.registration =
        Optional.of(
            Preregistration.first("2026-01-01", false, new TreeMap<>(Map.of(key, from)))
                .saying(Map.of(key, to), "2026-02-02"));
    return study.analysis().postHoc();
  }

  @Test
  void onlyChangesThatAVerdictDependsOnArePostHoc() {
    assertEquals(List.of(), postHoc("question", "why?", "how?"));
    assertEquals(List.of(), postHoc("bootstrap", "small", "large"));
    assertEquals(
        List.of("race was changed on 2026-02-02, after runs had started: from none to nothing."),
        postHoc("race", "none", ""));
    assertEquals(List.of(), postHoc("thresholds", "{T=[1.0]}", "{T=[2.0]}"));
    study.primary = "steps-to-threshold";
    assertEquals(
        List.of(
            "thresholds was changed on 2026-02-02, after runs had started: from {T=[1.0]} to"
                + " {T=[2.0]}."),
        postHoc("thresholds", "{T=[1.0]}", "{T=[2.0]}"));
  }
}
