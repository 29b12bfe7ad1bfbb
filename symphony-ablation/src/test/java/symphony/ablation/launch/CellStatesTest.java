package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.report.results.Json;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyFile;
import symphony.runtime.run.TrainingRequest.Existing;

/** What a study still has to train, by the run directories that are there. */
class CellStatesTest {

  private static final String TWO_SEEDS = "seeds = [1, 2]";

  @TempDir Path folder;

  private static CellStates states(Plan plan) {
    return new CellStates(plan, Existing.RESUME);
  }

  private static List<String> labels(List<PlannedCohort> cohorts) {
    return cohorts.stream().map(PlannedCohort::label).toList();
  }

  @Test
  void everythingIsOpenAtFirst() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    CellStates states = states(plan);
    states.requireOwnRuns();
    List<String> all = List.of("base Pendulum-v1 seeds 1..2", "relu Pendulum-v1 seeds 1..2");
    assertEquals(all, labels(states.open(false)));
    assertEquals(all, labels(states.allAsked()));
    assertEquals(4, states.count(RunStatus.MISSING));
    assertFalse(states.complete());
  }

  @Test
  void openAreTheCellsThatHaveNotEnded() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    SmallPlan.end(plan, SmallPlan.cell(plan, "base", 1), "done");
    SmallPlan.end(plan, SmallPlan.cell(plan, "base", 2), "interrupted");
    SmallPlan.end(plan, SmallPlan.cell(plan, "relu", 1), "failed");
    CellStates states = states(plan);
    assertEquals(
        List.of("base Pendulum-v1 seed 2", "relu Pendulum-v1 seed 2"), labels(states.open(false)));
    assertEquals(
        List.of("base Pendulum-v1 seed 2", "relu Pendulum-v1 seed 2", "relu Pendulum-v1 seed 1"),
        labels(states.open(true)));
    assertEquals(1, states.failed().size());
    assertEquals("it says so", states.failed().getFirst().reason());
    assertEquals(1, states.count(RunStatus.DONE));
    assertEquals(2, states.allAsked().size());
  }

  @Test
  void completeIsAStudyWhoseCellsAreAllDone() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    plan.cells().forEach(cell -> SmallPlan.end(plan, cell, "done"));
    assertTrue(states(plan).complete());
    assertEquals(List.of(), states(plan).open(true));
    SmallPlan.end(plan, SmallPlan.cell(plan, "relu", 2), "failed");
    assertFalse(states(plan).complete());
  }

  @Test
  void runOfAnotherConfigFillsNoCellAndIsRefusedUnlessItIsReplaced() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    PlannedCell cell = SmallPlan.cell(plan, "relu", 2);
    SmallPlan.write(plan, cell, Json.object().put("status", "done").put("digest", "other"));
    assertEquals(RunStatus.MISSING, states(plan).of(cell).status());
    assertTrue(states(plan).isOpen(cell));
    String refusal = assertThrows(UserException.class, states(plan)::requireOwnRuns).getMessage();
    assertTrue(refusal.contains("1 of the study's 4 cells contain runs of other configs"), refusal);
    assertTrue(refusal.contains(cell.id().folder()), refusal);
    new CellStates(plan, Existing.REPLACE).requireOwnRuns();
  }

  @Test
  void runThatIsLongerThanTheStudyIsRefused() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    PlannedCell cell = SmallPlan.cell(plan, "base", 1);
    String digest = cell.config().resolved().digest();
    SmallPlan.write(
        plan, cell, Json.object().put("status", "done").put("digest", digest).put("steps", 10));
    states(plan).requireOwnRuns();
    SmallPlan.write(
        plan, cell, Json.object().put("status", "done").put("digest", digest).put("steps", 11));
    String refusal = assertThrows(UserException.class, states(plan)::requireOwnRuns).getMessage();
    assertTrue(refusal.contains("has 11 steps, more than the 10 that the study requests"), refusal);
  }

  @Test
  void runOfOtherCodeIsRefusedKeptOrSetAside() throws Exception {
    Plan plan = SmallPlan.of(folder, TWO_SEEDS);
    PlannedCell cell = SmallPlan.cell(plan, "base", 1);
    SmallPlan.end(plan, cell, "done");
    SmallPlan.trainedBy(plan, cell, "older");
    String refusal = assertThrows(UserException.class, states(plan)::requireOwnRuns).getMessage();
    assertTrue(refusal.contains("1 of 4 cells were trained by other code"), refusal);
    assertTrue(refusal.contains("older"), refusal);

    CellStates kept = new CellStates(plan, Existing.KEEP_OTHER_CODE);
    kept.requireOwnRuns();
    assertEquals(RunStatus.DONE, kept.of(cell).status());

    CellStates aside = new CellStates(plan, Existing.SET_ASIDE_OTHER_CODE);
    aside.requireOwnRuns();
    assertTrue(aside.isOpen(cell));
  }

  /** Six seeds a side are the fewest that decide anything. */
  @Test
  void raceAsksForTheFirstSixSeedsOnly() throws Exception {
    Plan plan = SmallPlan.of(folder, "race { looks = [8, 9], most = 12 }");
    Json.write(plan.folder().resolve("study.json"), StudyFile.tree(plan.record()));
    CellStates states = states(plan);
    assertTrue(states.racing().isPresent());
    assertEquals(24, plan.cells().size());
    assertEquals(
        List.of("base Pendulum-v1 seeds 1..8", "relu Pendulum-v1 seeds 1..8"),
        labels(states.open(false)));
    assertFalse(states.complete());
  }
}
