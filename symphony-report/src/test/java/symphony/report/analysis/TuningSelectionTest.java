package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.report.results.Evaluation;
import symphony.report.results.RunCost;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.TrainingCode;
import symphony.report.results.TrainingSafety;
import symphony.report.results.Tuning;
import symphony.report.statistics.ScoreNormalization;

class TuningSelectionTest {

  private static final List<String> NAMES = List.of("base-1", "base-2", "base-3");

  private static final Tuning TUNING =
      new Tuning(
          new TreeMap<>(Map.of("agent.gamma", List.of("0.9", "0.98", "0.99"))),
          List.of(101L, 102L),
          List.of("base"),
          List.of(open("base-1", "0.9"), open("base-2", "0.98"), open("base-3", "0.99")),
          new TreeMap<>());

  private static Tuning.Candidate open(String name, String gamma) {
    return Tuning.Candidate.open("base", name, new TreeMap<>(Map.of("agent.gamma", gamma)));
  }

  /**
   * Returns on task far: 0, 1000, 900; on task near: 2, 0, 3. On a common scale the third setting
   * is best, although its sum is not.
   */
  private static final Map<String, double[]> RETURNS =
      Map.of("far", new double[] {0, 1000, 900}, "near", new double[] {2, 0, 3});

  @Test
  void aTaskWithLargerReturnsHasNoLargerWeight() {
    Tuning tuned = TuningSelection.of(TUNING, results(false, RunStatus.DONE)).orElseThrow();
    assertEquals("base-3", tuned.selected("base").orElseThrow().name());
    assertEquals(
        List.of(1 / 3.0, 0.5, 0.95),
        tuned.candidates().stream().map(Tuning.Candidate::score).toList());
    assertEquals(Map.of("far", 900.0, "near", 3.0), tuned.candidates().get(2).returns());
  }

  @Test
  void theStudysScaleIsUsedIfItHasOne() {
    Tuning tuned = TuningSelection.of(TUNING, results(true, RunStatus.DONE)).orElseThrow();
    assertEquals("base-2", tuned.selected("base").orElseThrow().name());
    assertEquals((1000 / 100.0 + 0) / 2, tuned.candidates().get(1).score(), 1e-12);
  }

  @Test
  void nothingIsSelectedIfNoRunOfATaskEnded() {
    assertTrue(TuningSelection.of(TUNING, results(false, RunStatus.FAILED)).isEmpty());
  }

  /** Candidates of two variants on the task T, with a run of each seed. */
  private static SmallStudy two(double... returns) {
    SmallStudy study = new SmallStudy(2, "base-1", "base-2", "a-1", "a-2");
    for (int i = 0; i < returns.length; i++) {
      String candidate = study.variants.get(i).name();
      study.done(candidate, SmallStudy.TASK, 1, returns[i] - 1);
      study.done(candidate, SmallStudy.TASK, 2, returns[i] + 1);
    }
    return study;
  }

  private static Tuning selected(SmallStudy study) {
    SortedMap<String, String> none = new TreeMap<>();
    Tuning tuning =
        new Tuning(
            new TreeMap<>(),
            List.of(1L, 2L),
            List.of("base", "a"),
            List.of(
                Tuning.Candidate.open("base", "base-1", none),
                Tuning.Candidate.open("base", "base-2", none),
                Tuning.Candidate.open("a", "a-1", none),
                Tuning.Candidate.open("a", "a-2", none)),
            none);
    return TuningSelection.of(tuning, study.results()).orElseThrow();
  }

  private static List<Double> scores(Tuning tuning) {
    return tuning.candidates().stream().map(Tuning.Candidate::score).toList();
  }

  @Test
  void eachVariantGetsItsOwnBestAndOfEqualOnesTheFirst() {
    Tuning tuned = selected(two(50, 50, 3, 7));
    assertEquals("base-1", tuned.selected("base").orElseThrow().name());
    assertEquals("a-2", tuned.selected("a").orElseThrow().name());
    assertEquals(List.of(50.0, 50.0, 3.0, 7.0), scores(tuned), "one task needs no scale");
    assertEquals(
        List.of("base", "base", "a", "a"),
        tuned.candidates().stream().map(Tuning.Candidate::variant).toList());
  }

  @Test
  void failedRunsOfACandidateAreCountedAndScored() {
    SmallStudy study = two(50, 40, 3, 7);
    study.randomReturns.put(SmallStudy.TASK, -10.0);
    study.failed("base-1", SmallStudy.TASK, 2);
    Tuning tuned = selected(study);
    assertEquals(
        List.of(1, 0, 0, 0), tuned.candidates().stream().map(Tuning.Candidate::failed).toList());
    assertEquals(List.of((49.0 - 10) / 2, 40.0, 3.0, 7.0), scores(tuned));
    assertEquals("base-2", tuned.selected("base").orElseThrow().name());
  }

  @Test
  void theScaleOfTheStudyStartsAtTheRandomPolicy() {
    SmallStudy study = two(50, 40, 30, 110);
    study.scale.put(SmallStudy.TASK, new ScoreNormalization.Range(10, 60));
    assertEquals(List.of(0.8, 0.6, 0.4, 2.0), scores(selected(study)));
  }

  /** From the worst to the best of the variant's own candidates; 0 where they are equal. */
  @Test
  void severalTasksHaveTheScaleOfTheVariantsCandidates() {
    SmallStudy study = two(100, 300, 5, 7);
    study.tasks = List.of(SmallStudy.TASK, "U");
    for (StudyRecord.Variant candidate : study.variants) {
      study.done(candidate.name(), "U", 1, candidate.name().equals("a-1") ? 9 : 4);
    }
    assertEquals(List.of(0.0, 0.5, 0.5, 0.5), scores(selected(study)));
  }

  private static StudyResults results(boolean scale, RunStatus near) {
    StudyRecord study =
        StudyRecord.inferred("t", "base-1", NAMES, List.of("far", "near"), TUNING.seeds());
    List<RunResult> runs = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      for (long seed : TUNING.seeds()) {
        for (String task : study.tasks()) {
          // The mean over the seeds is the return in the table.
          double value = RETURNS.get(task)[i] + (seed == 101 ? -1 : 1);
          runs.add(
              run(
                  new RunId(NAMES.get(i), task, seed),
                  task.equals("near") ? near : RunStatus.DONE,
                  value));
        }
      }
    }
    if (scale) {
      study =
          study.withNormalization(
              new TreeMap<>(
                  Map.of(
                      "far",
                      new ScoreNormalization.Range(0, 100),
                      "near",
                      new ScoreNormalization.Range(0, 100))));
    }
    return new StudyResults(study, runs, new TreeMap<>(), "", List.of());
  }

  private static RunResult run(RunId id, RunStatus status, double value) {
    return new RunResult(
        id,
        status,
        "",
        "",
        TrainingCode.UNKNOWN,
        List.of(Evaluation.ofReturn(100, value)),
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }
}
