package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.TrainingRequest.Existing;

/** Tests a worker, which trains every cell that no other worker has. */
class StudyWorkerTest {

  @TempDir Path folder;

  private final StopSignal stop = new StopSignal();
  private final List<Path> ended = new ArrayList<>();
  private final Set<String> closed = new TreeSet<>();

  private StudyWorker worker(Plan plan, Existing existing) {
    return new StudyWorker(
        plan,
        new CellStates(plan, existing),
        existing,
        stop,
        this::observer,
        outcome -> ended.add(outcome.directory()));
  }

  private Sink observer(PlannedCohort cohort) {
    return new Sink() {
      @Override
      public void accept(RunEvent event) {}

      @Override
      public void close() {
        closed.add(cohort.label());
      }
    };
  }

  private Path run(Plan plan, PlannedCell cell) {
    return plan.folder().resolve(cell.id().folder());
  }

  @Test
  void trainsEveryOpenCellAndGivesItsLeasesBack() throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1]");
    CellStates states = new CellStates(plan, Existing.RESUME);
    worker(plan, Existing.RESUME).run();
    assertEquals(plan.cells().stream().map(cell -> run(plan, cell)).toList(), ended);
    assertTrue(states.complete());
    assertEquals(Set.of("base Pendulum-v1 seed 1", "relu Pendulum-v1 seed 1"), closed);
    try (var files = Files.list(plan.folder().resolve("leases"))) {
      assertEquals(List.of(), files.toList());
    }
    worker(plan, Existing.RESUME).run();
    assertEquals(2, ended.size(), "nothing is open any more");
  }

  @Test
  void cellThatCannotBeTrainedCostsNoOtherAndIsToldAtTheEnd() throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1]");
    Path blocked = run(plan, SmallPlan.cell(plan, "base", 1));
    Files.createDirectories(blocked.getParent());
    Files.writeString(blocked, "a file where the run's folder belongs");
    UserException refusal = assertThrows(UserException.class, worker(plan, Existing.RESUME)::run);
    assertTrue(refusal.getMessage().startsWith("base Pendulum-v1 seed 1: "), refusal.getMessage());
    assertEquals(List.of(run(plan, SmallPlan.cell(plan, "relu", 1))), ended);
  }

  @Test
  void waitsForWhatAnotherHoldsUntilItIsAskedToEnd() throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1]");
    StopSignal others = new StopSignal();
    try (Leases held =
        Leases.take(plan.folder(), plan.cells(), others, Leases.PATIENCE).orElseThrow()) {
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      Thread.sleep(300);
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                    stop.request();
                  });
      worker(plan, Existing.RESUME).run();
      asking.join();
      assertEquals(List.of(), ended);
      assertTrue(held != null);
    }
  }

  @Test
  void workerThatReplacesWhatIsThereWouldNeverEnd() throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1]");
    assertThrows(IllegalArgumentException.class, () -> worker(plan, Existing.REPLACE));
  }
}
