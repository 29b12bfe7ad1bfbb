package symphony.ablation.launch;

import java.util.ArrayList;
import java.util.List;
import symphony.ablation.results.RunResult;
import symphony.ablation.results.RunStatus;
import symphony.ablation.results.RunStore;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.runtime.UserException;

/** What has become of a plan's cells, as their run directories tell. */
public final class CellStates {

  private final Plan plan;
  private final RunStore store;

  /** The states of a plan in its folder, which exists. */
  public CellStates(Plan plan) {
    this.plan = plan;
    this.store = new RunStore(plan.folder());
  }

  /** A cell's state. A run of another config is none of this cell's. */
  public RunResult of(PlannedCell cell) {
    RunResult run = store.run(cell.id());
    boolean another =
        !run.digest().isEmpty() && !run.digest().equals(cell.config().resolved().digest());
    return another ? RunResult.missing(cell.id()) : run;
  }

  /**
   * Refuses a folder in which cells hold runs of other configs.
   *
   * @throws UserException with what to do
   */
  public void requireOwnRuns() {
    List<String> foreign = new ArrayList<>();
    for (PlannedCell cell : plan.cells()) {
      String digest = store.run(cell.id()).digest();
      if (!digest.isEmpty() && !digest.equals(cell.config().resolved().digest())) {
        foreign.add(cell.id().folder());
      }
    }
    if (!foreign.isEmpty()) {
      throw new UserException(
          "%s: %d of the study's %d cells hold runs of other configs, the first is %s; give the study another name with study.name=NAME, or train them anew with --fresh"
              .formatted(plan.folder(), foreign.size(), plan.cells().size(), foreign.getFirst()));
    }
  }

  /**
   * The cohorts with something left to do, reduced to the cells that are open.
   *
   * @param retryFailed whether cells that failed are open
   */
  public List<PlannedCohort> open(boolean retryFailed) {
    List<PlannedCohort> open = new ArrayList<>();
    for (PlannedCohort cohort : plan.cohorts()) {
      List<PlannedCell> cells =
          cohort.cells().stream().filter(cell -> isOpen(of(cell).status(), retryFailed)).toList();
      if (!cells.isEmpty()) {
        open.add(new PlannedCohort(cells));
      }
    }
    return open;
  }

  private static boolean isOpen(RunStatus status, boolean retryFailed) {
    return switch (status) {
      case DONE -> false;
      case FAILED -> retryFailed;
      case INTERRUPTED, UNFINISHED, MISSING -> true;
    };
  }

  /** Every cell that failed, with its reason. */
  public List<RunResult> failed() {
    return plan.cells().stream()
        .map(this::of)
        .filter(run -> run.status() == RunStatus.FAILED)
        .toList();
  }

  /** How many cells have a status. */
  public long count(RunStatus status) {
    return plan.cells().stream().filter(cell -> of(cell).status() == status).count();
  }
}
