package symphony.ablation.launch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.report.analysis.Racing;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.RunStore;
import symphony.report.statistics.Race;
import symphony.report.statistics.Verdict;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.OtherCode;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest.Existing;

/** The states of a plan's cells, read from their run directories. */
public final class CellStates {

  private final Plan plan;
  private final RunStore store;
  private final Existing existing;

  /**
   * Creates the states of a plan whose folder exists.
   *
   * @param existing how to treat existing runs
   */
  public CellStates(Plan plan, Existing existing) {
    this.plan = plan;
    this.store = new RunStore(plan.folder());
    this.existing = existing;
  }

  /**
   * The state of a cell. A run of another config, or one that will be moved away, does not count.
   */
  public RunResult of(PlannedCell cell) {
    RunResult run = state(cell);
    boolean aside = existing == Existing.SET_ASIDE_OTHER_CODE && isOfOtherCode(run, cell);
    return isOfOtherConfig(run, cell) || aside ? RunResult.missing(cell.id()) : run;
  }

  private RunResult state(PlannedCell cell) {
    return store.state(cell.id(), cell.config().training().steps());
  }

  private static boolean isOfOtherConfig(RunResult run, PlannedCell cell) {
    return !run.digest().isEmpty() && !run.digest().equals(cell.config().resolved().digest());
  }

  private static boolean isOfOtherCode(RunResult run, PlannedCell cell) {
    return !run.digest().isEmpty() && !run.isBy(cell.config().code());
  }

  /**
   * Refuses a folder with runs that do not belong to this study: of other configs, or of other code
   * unless an option says how to treat them.
   *
   * @throws UserException that says what to do
   */
  public void requireOwnRuns() {
    if (existing == Existing.REPLACE) {
      return;
    }
    List<PlannedCell> foreign =
        plan.cells().stream().filter(cell -> isOfOtherConfig(state(cell), cell)).toList();
    if (!foreign.isEmpty()) {
      throw new UserException(
          "%s: %d of the study's %d cells contain runs of other configs, the first is %s; give the study another name with study.name=NAME, or train them again with --fresh"
              .formatted(
                  plan.folder(),
                  foreign.size(),
                  plan.cells().size(),
                  foreign.getFirst().id().folder()));
    }
    requireNoLongerRuns();
    if (existing == Existing.RESUME) {
      requireThisCode();
    }
  }

  private void requireNoLongerRuns() {
    for (PlannedCell cell : plan.cells()) {
      long asked = cell.config().training().steps();
      if (store.steps(cell.id()) > asked) {
        throw new UserException(
            "%s: %s has %d steps, more than the %d that the study requests; request at least as many, or give the study another name with study.name=NAME"
                .formatted(plan.folder(), cell.id().folder(), store.steps(cell.id()), asked));
      }
    }
  }

  private void requireThisCode() {
    List<PlannedCell> foreign =
        plan.cells().stream().filter(cell -> isOfOtherCode(state(cell), cell)).toList();
    if (!foreign.isEmpty()) {
      throw OtherCode.refusal(
          plan.folder(),
          foreign.size(),
          plan.cells().size(),
          foreign.stream().flatMap(cell -> state(cell).codes().stream()).toList(),
          foreign.getFirst().config().code());
    }
  }

  /**
   * The cohorts with open cells, reduced to these cells. Cells that started together stay together,
   * even if the plan's cohorts have changed; failed cells are separate, because they are trained
   * again. In a race, the cells are those that the next look needs.
   *
   * @param retryFailed whether cells that failed are open
   */
  public List<PlannedCohort> open(boolean retryFailed) {
    Set<RunId> asked = asked();
    Set<PlannedCohort> open = new LinkedHashSet<>();
    List<PlannedCohort> failed = new ArrayList<>();
    for (PlannedCohort cohort : plan.cohorts()) {
      List<Long> seeds = open(cohort, asked).stream().map(cell -> cell.id().seed()).toList();
      for (List<Long> together : Training.asBegun(cohort.config(), seeds)) {
        open.add(new PlannedCohort(open(cohort.config(), together)));
      }
      List<PlannedCell> again =
          cohort.cells().stream().filter(c -> of(c).status() == RunStatus.FAILED).toList();
      if (retryFailed && !again.isEmpty()) {
        failed.add(new PlannedCohort(again));
      }
    }
    return Stream.concat(open.stream(), failed.stream()).toList();
  }

  private List<PlannedCell> open(PlannedCohort cohort, Set<RunId> asked) {
    return cohort.cells().stream()
        .filter(cell -> asked.contains(cell.id()))
        .filter(this::isOpen)
        .toList();
  }

  @SuppressWarnings("ReferenceEquality") // the cells of a cohort have the same config object
  private List<PlannedCell> open(RunConfig config, List<Long> seeds) {
    return plan.cells().stream()
        .filter(cell -> cell.config() == config && seeds.contains(cell.id().seed()))
        .filter(this::isOpen)
        .toList();
  }

  /** All required cohorts, finished or not. */
  public List<PlannedCohort> allAsked() {
    Set<RunId> asked = asked();
    return reduced(cell -> asked.contains(cell.id()));
  }

  private List<PlannedCohort> reduced(Predicate<PlannedCell> wanted) {
    List<PlannedCohort> reduced = new ArrayList<>();
    for (PlannedCohort cohort : plan.cohorts()) {
      List<PlannedCell> cells = cohort.cells().stream().filter(wanted).toList();
      if (!cells.isEmpty()) {
        reduced.add(new PlannedCohort(cells));
      }
    }
    return reduced;
  }

  /**
   * The required cells: all cells, or in a race the seeds that the next look needs, of the variants
   * that continue.
   */
  private Set<RunId> asked() {
    Optional<Racing> racing = racing();
    if (racing.isEmpty()) {
      return plan.cells().stream().map(PlannedCell::id).collect(Collectors.toSet());
    }
    Race.Outcome outcome = racing.get().outcome();
    // Below six runs on each side nothing is decided, so the first six train together.
    int due = Math.max(outcome.due().orElse(0), Verdict.FEWEST_RUNS);
    List<Long> seeds = plan.study().allSeeds().subList(0, due);
    return plan.cells().stream()
        .map(PlannedCell::id)
        .filter(id -> outcome.wanted().contains(id.variant()) && seeds.contains(id.seed()))
        .collect(Collectors.toSet());
  }

  /** The state of the study's race; empty if it declares none. */
  public Optional<Racing> racing() {
    return plan.study().race().isEmpty() ? Optional.empty() : Racing.of(store.read());
  }

  /** Whether the study is complete: all cells are done or the race has ended. */
  public boolean complete() {
    return racing()
        .map(racing -> racing.outcome().ended())
        .orElseGet(() -> count(RunStatus.DONE) == plan.cells().size());
  }

  /** Whether a cell still has to be trained. */
  boolean isOpen(PlannedCell cell) {
    return switch (of(cell).status()) {
      case DONE, FAILED -> false;
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

  /** The number of cells with a status. */
  public long count(RunStatus status) {
    return plan.cells().stream().filter(cell -> of(cell).status() == status).count();
  }
}
