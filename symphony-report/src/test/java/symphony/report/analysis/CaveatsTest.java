package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.report.results.Preregistration;
import symphony.report.results.RaceRule;
import symphony.report.results.Rules;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.TrainingCode;
import symphony.report.results.Tuning;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.ScoreNormalization;

/** What a report says before its conclusions, and that it says nothing without a reason. */
class CaveatsTest {

  private final SmallStudy study = SmallStudy.sound();

  private List<String> warnings(String part) {
    return study.warnings().stream().filter(w -> w.contains(part)).toList();
  }

  private void assertWarns(String sentence) {
    List<String> warnings = study.warnings();
    assertTrue(warnings.contains(sentence), warnings::toString);
  }

  private void race() {
    RaceRule rule = new RaceRule(RaceMethod.ANYTIME_VALID, List.of(), 10, 0.05);
    study.rules =
        new Rules(false, false, new TreeMap<>(), Optional.of(rule), study.rules.bootstrap());
  }

  @Test
  void aSoundStudyHasNone() {
    assertEquals(List.of(), study.warnings());
  }

  @Test
  void runsWithoutAScoreAreCounted() {
    study.failed("a", TASK, 1);
    study.add("a", TASK, 2, RunStatus.INTERRUPTED, List.of());
    study.add("a", TASK, 3, RunStatus.INTERRUPTED, List.of());
    study.add("a", TASK, 4, RunStatus.UNFINISHED, List.of());
    study.add("base", TASK, 5, RunStatus.MISSING, List.of());
    assertWarns("1 of 20 runs failed; failed runs count as outcomes with a return of 0.0 on T.");
    assertWarns("2 of 20 runs were interrupted and are not counted yet.");
    assertWarns("1 of 20 runs are unfinished and are not counted yet.");
    assertWarns("1 of 20 runs are missing.");
    assertEquals(List.of(), warnings("No run is done yet"));
  }

  /** A race has not started every run that it plans. */
  @Test
  void noRunOfARaceIsMissing() {
    study.add("base", TASK, 10, RunStatus.MISSING, List.of());
    race();
    assertEquals(List.of(), warnings("missing"));
  }

  @Test
  void aStudyWithoutADoneRunComparesNothing() {
    SmallStudy empty = new SmallStudy(1, "base", "a");
    empty.failed("a", TASK, 1, 5);
    assertEquals(
        List.of(
            "1 of 1 runs failed; failed runs count as outcomes.",
            "No run is done yet, so nothing can be compared."),
        empty.warnings());
  }

  @ParameterizedTest
  @CsvSource({"225, false", "224, true"})
  void aRunOfLessThanNineTenthsOfTheLongestEndsEarly(long every, boolean early) {
    SmallStudy four = new SmallStudy(2, "base", "a");
    four.add("base", TASK, 1, RunStatus.DONE, SmallStudy.evaluations(250, 0, 1, 1, 1));
    four.add("base", TASK, 2, RunStatus.DONE, SmallStudy.evaluations(250, 0, 1, 1, 1));
    four.add("a", TASK, 1, RunStatus.DONE, SmallStudy.evaluations(250, 0, 1, 1, 1));
    four.add("a", TASK, 2, RunStatus.DONE, SmallStudy.evaluations(every, 0, 1, 1, 1));
    String sentence =
        "T: 1 of 4 runs end early (the first is a, T, seed 2 at step 896 of 1,000); each is scored"
            + " at its own end.";
    assertEquals(
        early ? List.of(sentence) : List.of(),
        four.warnings().stream().filter(w -> w.contains("end early")).toList());
  }

  @Test
  void theLengthOfARunIsComparedOnItsOwnTask() {
    study.tasks = List.of(TASK, "U");
    study.add("base", "U", 1, RunStatus.DONE, SmallStudy.evaluations(1000, 0, 1, 1, 1));
    study.add("a", "U", 1, RunStatus.DONE, SmallStudy.evaluations(1000, 0, 1, 1, 1));
    assertEquals(List.of(), warnings("end early"));
  }

  @Test
  void unequalAndInterpolatedCurvesAreSaid() {
    study.add("a", TASK, 3, RunStatus.DONE, SmallStudy.evaluations(200, 0, 203));
    assertEquals(
        List.of(
            "T: runs have unequal lengths; curves are drawn over steps 200 to 400, which all runs"
                + " have.",
            "T: runs were evaluated at different steps; curves are interpolated between"
                + " evaluations."),
        warnings("curves"));
  }

  private void train(int first, int last, TrainingCode code) {
    study.code = code;
    for (long seed = first; seed <= last; seed++) {
      study.done("a", TASK, seed, 0, 200 + seed, 200 + seed, 200 + seed);
      study.done("base", TASK, seed, 0, 100 + seed, 100 + seed, 100 + seed);
    }
  }

  @Test
  void onlyAModuleOfSeveralVersionsIsNamed() {
    train(1, 3, SmallStudy.code(List.of("one"), Map.of("acme", "p1", "core", "c")));
    train(4, 9, SmallStudy.code(List.of("two"), Map.of("acme", "p2", "core", "c")));
    train(10, 10, TrainingCode.UNKNOWN);
    assertEquals(
        List.of(
            "The runs were trained by 2 versions of the code of acme, so a difference may come"
                + " from the code: p1 trained 6, p2 trained 12."),
        study.warnings());
  }

  @Test
  void aPluginOfSomeRunsAloneIsNoDifference() {
    train(1, 3, SmallStudy.code(List.of("one"), Map.of("acme", "p1", "core", "c")));
    train(4, 10, SmallStudy.code(List.of("two"), Map.of("core", "c")));
    assertEquals(List.of(), study.warnings());
  }

  @Test
  void wholeVersionsAreComparedIfARunDoesNotNameItsModules() {
    train(1, 9, SmallStudy.code(List.of("one"), Map.of("core", "c")));
    train(10, 10, SmallStudy.code(List.of("two"), Map.of()));
    assertEquals(
        List.of(
            "The runs were trained by 2 versions of the code, so a difference may come from the"
                + " code: one trained 18, two trained 2."),
        study.warnings());
    train(10, 10, SmallStudy.code(List.of("one"), Map.of()));
    assertEquals(List.of(), study.warnings());
  }

  @Test
  void runsThatOtherCodeContinuedAreCounted() {
    train(10, 10, SmallStudy.code(List.of("one", "two"), Map.of("core", "c")));
    assertEquals(
        List.of("2 of 20 runs were continued by a different version of the code."),
        study.warnings());
  }

  @Test
  void aLateDeclarationAndRepeatedLooksAreSaid() {
    Preregistration declared = Preregistration.first("2026-01-01", true, study.record().declared());
    study.registration = Optional.of(declared.looked(4, "2026-01-02"));
    assertEquals(
        List.of("What the study declares was recorded on 2026-01-01, after runs had started."),
        study.warnings());
    declared = Preregistration.first("2026-01-01", false, study.record().declared());
    study.registration = Optional.of(declared.looked(4, "2026-01-02").looked(20, "2026-01-03"));
    assertEquals(
        List.of(
            "The verdicts were viewed 2 times, with 4, 20 runs; they are not adjusted for repeated"
                + " looks."),
        study.warnings());
    race();
    assertEquals(List.of(), warnings("viewed"), "a race is valid at every look");
  }

  @Test
  void onlyChangesOfTheEvaluationMakeAnotherProtocol() {
    study.variants =
        List.of(
            new StudyRecord.Variant("base", List.of(), List.of()),
            new StudyRecord.Variant(
                "a",
                List.of(
                    new StudyRecord.Change("symphony.evaluation.every", "10", "20"),
                    new StudyRecord.Change("symphony.agent.gamma", "0.9", "0.8")),
                List.of()));
    assertEquals(
        List.of(
            "a is evaluated differently from base (symphony.evaluation.every = 20, not 10), so"
                + " part of a difference may come from the measurement."),
        study.warnings());
  }

  private static List<String> untuned(int others) {
    List<String> names = new ArrayList<>(List.of("base"));
    IntStream.rangeClosed(1, others).forEach(i -> names.add("v" + i));
    SmallStudy study = new SmallStudy(1, names.toArray(String[]::new));
    study.tuning =
        Optional.of(
            new Tuning(
                new TreeMap<>(), List.of(101L), List.of("base"), List.of(), new TreeMap<>()));
    return study.warnings().stream().filter(w -> w.startsWith("Tuned")).toList();
  }

  @Test
  void variantsThatWereNotTunedAreNamedOrCounted() {
    assertEquals(List.of(), untuned(0));
    assertEquals(
        List.of(
            "Tuned before they were scored: base; not tuned: v1, v2, v3, v4, v5, v6, v7, v8, v9; a"
                + " comparison between the two groups favours the tuned variants."),
        untuned(9));
    assertEquals(
        List.of(
            "Tuned before they were scored: base; not tuned: v1, v2, v3, v4, v5, v6, v7, v8 and 2"
                + " more; a comparison between the two groups favours the tuned variants."),
        untuned(10));
  }

  @Test
  void aVariantWithoutRunsOnATaskIsComparedOnTheOthers() {
    study.tasks = List.of(TASK, "U");
    study.all("base", "U", 100);
    assertEquals(
        List.of(
            "a has no run on U; it is compared on the tasks that both sides have, and its"
                + " aggregates cover 1 of 2 tasks."),
        warnings("has no run on"));
    SmallStudy alone = new SmallStudy(10, "base");
    alone.tasks = List.of(TASK, "U");
    alone.all("base", TASK, 100);
    assertTrue(alone.warnings().stream().noneMatch(w -> w.contains("has no run on")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | Some variants have a single run: their intervals are points, and no verdict is"
            + " possible.",
        "2 | The smallest number of runs of a variant is 2; a verdict needs at least 6 on each"
            + " side.",
        "5 | The smallest number of runs of a variant is 5; a verdict needs at least 6 on each"
            + " side.",
        "6 | The smallest number of runs of a variant is 6; with fewer than 10, percentile"
            + " intervals are too narrow.",
        "9 | The smallest number of runs of a variant is 9; with fewer than 10, percentile"
            + " intervals are too narrow.",
        "10 |"
      })
  void fewRunsAreSaid(int runs, String sentence) {
    SmallStudy few = new SmallStudy(10, "base", "a");
    few.all("base", TASK, 100);
    for (long seed = 1; seed <= runs; seed++) {
      few.done("a", TASK, seed, 0, 200, 200 + seed, 200);
    }
    assertEquals(
        Optional.ofNullable(sentence).stream().toList(),
        few.warnings().stream()
            .filter(w -> w.contains("runs of a variant") || w.contains("single run"))
            .toList());
  }

  @Test
  void onlyVariantsThatLearntNothingAreNamed() {
    study.randomReturns.put(TASK, 150.0);
    assertEquals(
        List.of(
            "No learning was shown for these variants, so they are never called equivalent: base."),
        study.warnings());
  }

  /** Without a random policy's return, learning is the gain over a run's own first evaluation. */
  @Test
  void twoEvaluationsShowWhetherARunLearnt() {
    SmallStudy flat = new SmallStudy(10, "base", "a");
    for (long seed = 1; seed <= 10; seed++) {
      flat.done("base", TASK, seed, 50, 50);
      flat.done("a", TASK, seed, 50, 70 + seed);
    }
    assertEquals(
        List.of(
            "No learning was shown for these variants, so they are never called equivalent: base."),
        flat.warnings());
  }

  @Test
  void returnsOfSeveralTasksAreAveragedOnAScaleOrThisIsSaid() {
    study.tasks = List.of(TASK, "U");
    study.all("base", "U", 100);
    study.all("a", "U", 100);
    study.scale.put(TASK, new ScoreNormalization.Range(0, 100));
    assertEquals(
        List.of(
            "Returns of several tasks are averaged without normalisation: tasks with larger returns"
                + " weigh more."),
        warnings("several tasks"));
    study.scale.put("U", new ScoreNormalization.Range(0, 100));
    assertEquals(List.of(), study.warnings());
  }

  @Test
  void notesOfTheScoresAndTheFilesAreIncluded() {
    study.notes = List.of("a table was damaged");
    study.randomReturns.clear();
    study.failed("a", TASK, 1);
    assertWarns("a table was damaged");
    assertWarns(
        "T: the return of a random policy is not known; failed runs count with the worst final"
            + " score of the task.");
  }
}
