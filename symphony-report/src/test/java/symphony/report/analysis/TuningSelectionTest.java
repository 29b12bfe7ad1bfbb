package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
