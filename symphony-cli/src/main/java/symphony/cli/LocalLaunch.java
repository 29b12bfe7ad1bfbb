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
 * @param states what has become of its cells
 * @param open what is left to do, at least one cohort
 * @param options what the command line says of the training
 * @param current the launcher that trains now, which Ctrl-C stops
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

  /** What follows a training. */
  interface Sequel<T> {
    T end(boolean stopped) throws InterruptedException;
  }

  /**
   * Trains the cohorts and what a race asks for after them.
   *
   * @param sequel what a stopped program still does before it ends
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

  /** Trains until nothing is left or it was stopped; whether it was stopped. */
  @SuppressWarnings("ClosingStandardOutputStreams") // the view writes to it and does not close it
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
   * What a race asks for after a round; nothing where that is what the round has just tried.
   *
   * @param board says how the race stands
   */
  private List<PlannedCohort> nextRound(List<PlannedCohort> round, StudyProgressView board) {
    states.racing().ifPresent(racing -> RaceLines.of(racing).forEach(board::announce));
    List<PlannedCohort> next = states.open(false);
    return next.equals(round) ? List.of() : next;
  }

  /** Trains the cohorts of a round; whether it was stopped before its end. */
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
