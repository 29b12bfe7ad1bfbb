package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
import symphony.ablation.study.PlannedTuning;
import symphony.report.document.PdfPrinter;
import symphony.report.document.ReportWriter;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.RunStore;
import symphony.report.results.StudyRecord;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.TrainingRequest.Existing;

/** {@code symphony ablate}: plans a study, runs or resumes it, and writes its report. */
@Command(
    name = "ablate",
    description =
        "Plans a study, runs what is not done yet, and writes its report. "
            + "Run again, it resumes where it stopped.")
final class AblateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ExistingRuns existing;
  @Mixin private StudyArguments arguments;
  @Mixin private PdfOption pdf;

  @Option(names = "--plan", description = "Show the plan and run nothing.")
  private boolean planOnly;

  @Option(
      names = "--no-calibration",
      description = "With --plan: leave out what time, memory and disk it will take.")
  private boolean noCalibration;

  @Option(names = "--fail-fast", description = "Start nothing more once a cell has failed.")
  private boolean failFast;

  @Option(names = "--retry-failed", description = "Train cells that failed once more.")
  private boolean retryFailed;

  @Option(
      names = "--launcher",
      defaultValue = "local",
      description = "Where to train: local, slurm (array jobs) or kubernetes (an Indexed Job).")
  private LauncherKind launcher;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Registry registry = common.registry();
    Plan plan = arguments.plan(registry);
    PrintWriter out = spec.commandLine().getOut();
    if (planOnly) {
      new PlanText(plan, this::begun).print(out);
      if (!noCalibration) {
        cost(plan, registry).print(out);
      }
      return 0;
    }
    Optional<PdfPrinter> printer = pdf.printer();
    StudyFolder.setAsideDamagedRecord(plan).ifPresent(spec.commandLine().getErr()::println);
    StudyFolder.make(plan);
    CellStates states = new CellStates(plan, existing.wanted());
    states.requireOwnRuns();
    StudyFolder.record(plan);
    Optional<Plan> tuning =
        plan.tuning().filter(t -> fresh() || !t.ended()).map(PlannedTuning::stage);
    if (tuning.isEmpty()) {
      return score(plan, states, printer);
    }
    OptionalInt ended = tune(tuning.get());
    return ended.isPresent() ? ended.getAsInt() : scoreTuned(arguments.plan(registry), printer);
  }

  /** Trains what is open of a tuning; with what the command ends, unless the scored runs follow. */
  private OptionalInt tune(Plan stage) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    StudyFolder.make(stage);
    CellStates states = new CellStates(stage, existing.wanted());
    states.requireOwnRuns();
    StudyFolder.record(stage);
    List<PlannedCohort> open = fresh() ? states.allAsked() : states.open(retryFailed);
    if (launcher != LauncherKind.local && !open.isEmpty()) {
      hand(new ClusterLaunch(stage, open, runArguments()), out);
      out.println("This tunes the variants; once it has ended, the same command submits the rest.");
      return OptionalInt.of(0);
    }
    return open.isEmpty()
        ? OptionalInt.empty()
        : train(
            stage,
            states,
            open,
            stopped -> stopped ? OptionalInt.of(unfinished(stage, states)) : OptionalInt.empty());
  }

  private int scoreTuned(Plan plan, Optional<PdfPrinter> printer) throws InterruptedException {
    PlannedTuning tuning = plan.tuning().orElseThrow();
    CellStates states = new CellStates(plan, existing.wanted());
    if (!tuning.ended()) {
      return unfinished(tuning.stage(), new CellStates(tuning.stage(), existing.wanted()));
    }
    states.requireOwnRuns();
    StudyFolder.record(plan);
    PlanText.selection(tuning.tuning()).forEach(spec.commandLine().getOut()::println);
    return score(plan, states, printer);
  }

  private int unfinished(Plan stage, CellStates states) {
    PrintWriter out = spec.commandLine().getOut();
    states.failed().forEach(run -> out.println("failed: " + run.id() + ": " + run.reason()));
    out.println(
        "%d of %d tuning cells done%s; the same command continues with the others"
            .formatted(
                states.count(RunStatus.DONE),
                stage.cells().size(),
                states.open(false).isEmpty()
                    ? ", and some candidate has only failed runs on a task, which --retry-failed trains again"
                    : ""));
    return ErrorReporter.FAILED;
  }

  private int score(Plan plan, CellStates states, Optional<PdfPrinter> printer)
      throws InterruptedException {
    List<PlannedCohort> open = fresh() ? states.allAsked() : states.open(retryFailed);
    if (launcher != LauncherKind.local && !open.isEmpty()) {
      hand(new ClusterLaunch(plan, open, runArguments()), spec.commandLine().getOut());
      return 0;
    }
    return open.isEmpty()
        ? report(plan, states, false, printer)
        : train(plan, states, open, stopped -> report(plan, states, stopped, printer));
  }

  /** What follows a training. */
  private interface Sequel<T> {
    T end(boolean stopped) throws InterruptedException;
  }

  /**
   * Trains some cohorts and what a race asks for after them.
   *
   * @param sequel what a stopped program still does before it ends
   */
  private <T> T train(Plan plan, CellStates states, List<PlannedCohort> open, Sequel<T> sequel)
      throws InterruptedException {
    EnvironmentSetup supply = EnvironmentSetup.fromTerminal();
    for (PlannedCohort cohort : open) {
      RunConfig config = cohort.config();
      supply.ensure(config.family(), config.task().name());
    }
    AtomicReference<LocalLauncher> current = new AtomicReference<>();
    try (Interruption interruption = new Interruption(() -> stop(current.get()))) {
      return sequel.end(rounds(plan, states, open, interruption.signal(), current));
    }
  }

  private static void stop(LocalLauncher launcher) {
    if (launcher != null) {
      launcher.stop();
    }
  }

  /** Trains until nothing is left or it was stopped; whether it was stopped. */
  @SuppressWarnings("ClosingStandardOutputStreams") // the view writes to it and does not close it
  private boolean rounds(
      Plan plan,
      CellStates states,
      List<PlannedCohort> open,
      StopSignal stop,
      AtomicReference<LocalLauncher> current)
      throws InterruptedException {
    boolean terminal = Boolean.getBoolean("symphony.terminal");
    boolean stopped = false;
    try (StudyProgressView board = new StudyProgressView(plan, states, System.err, terminal)) {
      List<PlannedCohort> round = open;
      while (!round.isEmpty() && !stopped) {
        stopped = train(plan, states, round, board, current) || stop.requested();
        round = plan.study().race().isPresent() ? nextRound(states, round, board) : List.of();
      }
    }
    return stopped;
  }

  /**
   * What a race asks for after a round; nothing where that is what the round has just tried.
   *
   * @param board says how the race stands
   */
  private static List<PlannedCohort> nextRound(
      CellStates states, List<PlannedCohort> round, StudyProgressView board) {
    states.racing().ifPresent(racing -> RaceLines.of(racing).forEach(board::announce));
    List<PlannedCohort> next = states.open(false);
    return next.equals(round) ? List.of() : next;
  }

  /** Trains some cohorts; whether it was stopped before its end. */
  private boolean train(
      Plan plan,
      CellStates states,
      List<PlannedCohort> open,
      StudyProgressView board,
      AtomicReference<LocalLauncher> current)
      throws InterruptedException {
    ResourceEstimate needs = new ResourceEstimate();
    LaunchConfig launch = plan.study().launch();
    CardPlan cards = CardPlan.of(open, launch.processes());
    List<PlannedCohort> fitted = cards.fitted(open, needs);
    LocalResources machine = LocalResources.share(launch, cards, fitted, needs);
    if (machine.spared() > 0 || !machine.cards().isEmpty()) {
      board.announce(machine.toString());
    }
    LocalLauncher local =
        new LocalLauncher(
            states,
            fitted,
            job(plan, machine, states, cards.cards()),
            board,
            failFast,
            new Memory(machine.free()),
            cohort -> LocalResources.need(launch, needs, cohort),
            cohort -> !fresh() && Leases.areTaken(plan.folder(), cohort.cells()));
    current.set(local);
    local.run(machine.processes());
    return local.stopped();
  }

  private CohortProcess job(Plan plan, LocalResources machine, CellStates states, Cards cards) {
    List<String> forwarded = new ArrayList<>(runArguments());
    forwarded.add("training.threads=" + machine.threads());
    forwarded.add("--leashed");
    Predicate<PlannedCohort> restarts =
        cohort ->
            fresh()
                || cohort.cells().stream()
                    .anyMatch(cell -> states.of(cell).status() == RunStatus.FAILED);
    return new CohortProcess(forwarded, plan.folder().resolve("logs"), restarts, cards);
  }

  /** What is left to do, also where nothing was started yet. */
  private List<PlannedCohort> open(Plan plan) {
    return begun(plan).map(states -> states.open(retryFailed)).orElseGet(plan::cohorts);
  }

  private CostEstimate cost(Plan plan, Registry registry) {
    List<PlannedCohort> tuning =
        plan.tuning().filter(t -> !t.ended()).map(t -> open(t.stage())).orElse(List.of());
    List<PlannedCohort> all = new ArrayList<>(tuning);
    all.addAll(plan.ready() ? open(plan) : plan.cohorts());
    return new CostEstimate(plan, all, tuning, registry);
  }

  private Optional<CellStates> begun(Plan plan) {
    return fresh() || !Files.exists(plan.folder().resolve(StudyRecord.FILE))
        ? Optional.empty()
        : Optional.of(new CellStates(plan, existing.wanted()));
  }

  private boolean fresh() {
    return existing.wanted() == Existing.REPLACE;
  }

  private List<String> runArguments() {
    List<String> run = new ArrayList<>(List.of("run"));
    run.addAll(arguments.forward());
    run.addAll(existing.forward());
    run.addAll(common.forward());
    return run;
  }

  private void hand(ClusterLaunch launch, PrintWriter out) throws InterruptedException {
    if (launcher == LauncherKind.slurm) {
      launch.slurm(out);
    } else {
      launch.kubernetes(out);
    }
  }

  private int report(Plan plan, CellStates states, boolean stopped, Optional<PdfPrinter> printer)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    for (RunResult failed : states.failed()) {
      out.println("failed: " + failed.id() + ": " + failed.reason());
    }
    long done = states.count(RunStatus.DONE);
    boolean complete = states.complete();
    states.racing().ifPresent(racing -> RaceLines.of(racing).forEach(out::println));
    out.println(
        "%d of %d cells done%s"
            .formatted(
                done,
                plan.cells().size(),
                complete ? "" : "; the same command continues with the others"));
    Path page =
        ReportWriter.write(
            ReportAnalysis.of(
                StudyFolder.looked(plan.folder(), new RunStore(plan.folder()).read())),
            plan.folder());
    PdfOption.finish(page, printer, out);
    return complete && !stopped ? 0 : ErrorReporter.FAILED;
  }
}
