package symphony.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.launch.CardPlan;
import symphony.ablation.launch.Cards;
import symphony.ablation.launch.CellStates;
import symphony.ablation.launch.CohortProcess;
import symphony.ablation.launch.Leases;
import symphony.ablation.launch.LocalLauncher;
import symphony.ablation.launch.Memory;
import symphony.ablation.launch.StudyProgressView;
import symphony.ablation.study.LaunchConfig;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunStatus;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.StopSignal;

/**
 * Trains a study's open cohorts on this machine.
 *
 * @param plan the study
 * @param states the states of its cells
 * @param open the cohorts to train, at least one
 * @param options the command line's options on training
 * @param current the running launcher, which Ctrl-C stops
 */
record LocalLaunch(
    Plan plan,
    CellStates states,
    List<PlannedCohort> open,
    LaunchOptions options,
    AtomicReference<LocalLauncher> current) {

  LocalLaunch(Plan plan, CellStates states, List<PlannedCohort> open, LaunchOptions options) {
    this(plan, states, open, options, new AtomicReference<>());
  }

  /** The work after a training. */
  interface Sequel<T> {
    T end(boolean stopped) throws InterruptedException;
  }

  /**
   * Trains the cohorts and further cohorts that a race needs.
   *
   * @param sequel work before the program ends, also after it was stopped
   */
  <T> T train(Sequel<T> sequel) throws InterruptedException {
    EnvironmentSetup supply = EnvironmentSetup.fromTerminal();
    for (PlannedCohort cohort : open) {
      RunConfig config = cohort.config();
      supply.ensure(config.family(), config.task().name());
    }
    try (Interruption interruption = new Interruption(this::stop)) {
      return sequel.end(rounds(interruption.signal()));
    }
  }

  private void stop() {
    LocalLauncher launcher = current.get();
    if (launcher != null) {
      launcher.stop();
    }
  }

  /** Trains until no cohort is left or a stop is requested; returns whether it was stopped. */
  @SuppressWarnings("ClosingStandardOutputStreams") // the view writes to it but does not close it
  private boolean rounds(StopSignal stop) throws InterruptedException {
    boolean terminal = Boolean.getBoolean("symphony.terminal");
    boolean stopped = false;
    try (StudyProgressView board = new StudyProgressView(plan, states, System.err, terminal)) {
      List<PlannedCohort> round = open;
      while (!round.isEmpty() && !stopped) {
        stopped = train(round, board) || stop.requested();
        round = plan.study().race().isPresent() ? nextRound(round, board) : List.of();
      }
    }
    return stopped;
  }

  /**
   * The cohorts that a race needs after a round; empty if the round has just tried these.
   *
   * @param board shows the state of the race
   */
  private List<PlannedCohort> nextRound(List<PlannedCohort> round, StudyProgressView board) {
    states.racing().ifPresent(racing -> RaceLines.of(racing).forEach(board::announce));
    List<PlannedCohort> next = states.open(false);
    return next.equals(round) ? List.of() : next;
  }

  /** Trains the cohorts of a round; returns whether it was stopped before its end. */
  private boolean train(List<PlannedCohort> round, StudyProgressView board)
      throws InterruptedException {
    ResourceEstimate needs = new ResourceEstimate();
    LaunchConfig launch = plan.study().launch();
    CardPlan cards = CardPlan.of(round, launch.processes());
    List<PlannedCohort> fitted = cards.fitted(round, needs);
    LocalResources machine = LocalResources.share(launch, cards, fitted, needs);
    if (machine.spared() > 0 || !machine.cards().isEmpty()) {
      board.announce(machine.toString());
    }
    LocalLauncher local =
        new LocalLauncher(
            states,
            fitted,
            job(machine, cards.cards()),
            board,
            options.failFast(),
            new Memory(machine.free()),
            cohort -> LocalResources.need(launch, needs, cohort),
            cohort -> !options.fresh() && Leases.areTaken(plan.folder(), cohort.cells()));
    current.set(local);
    local.run(machine.processes());
    return local.stopped();
  }

  private CohortProcess job(LocalResources machine, Cards cards) {
    List<String> forwarded = new ArrayList<>(options.arguments());
    forwarded.add("training.threads=" + machine.threads());
    forwarded.add("--leashed");
    Predicate<PlannedCohort> restarts =
        cohort ->
            options.fresh()
                || cohort.cells().stream()
                    .anyMatch(cell -> states.of(cell).status() == RunStatus.FAILED);
    return new CohortProcess(forwarded, plan.folder().resolve("logs"), restarts, cards);
  }
}
