package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.ablation.study.PlannedTuning;
import symphony.report.document.PdfPrinter;
import symphony.report.document.ReportWriter;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.RunStore;
import symphony.runtime.plugin.Registry;

/** {@code symphony ablate}: plans a study, runs or resumes it, and writes its report. */
@Command(
    name = "ablate",
    description =
        "Plans a study, trains the runs that are not done, and writes a report. The same command "
            + "resumes an interrupted study.")
final class AblateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ExistingRuns existing;
  @Mixin private StudyArguments arguments;
  @Mixin private PdfOption pdf;

  @Option(names = "--plan", description = "Show the plan without training anything.")
  private boolean planOnly;

  @Option(
      names = "--no-calibration",
      description = "With --plan: skip the estimate of time, memory and disk.")
  private boolean noCalibration;

  @Option(names = "--fail-fast", description = "Start no more cells after the first failure.")
  private boolean failFast;

  @Option(names = "--retry-failed", description = "Train failed cells again.")
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
    LaunchOptions options =
        new LaunchOptions(launcher, existing.wanted(), failFast, retryFailed, runArguments());
    if (planOnly) {
      return preview(new PlanPreview(plan, options), registry);
    }
    Optional<PdfPrinter> printer = pdf.printer();
    StudyFolder.setAsideDamagedRecord(plan).ifPresent(spec.commandLine().getErr()::println);
    StudyFolder.make(plan);
    CellStates states = options.states(plan);
    states.requireOwnRuns();
    StudyFolder.record(plan);
    Optional<PlannedTuning> tuning = plan.tuning().filter(t -> options.fresh() || !t.ended());
    if (tuning.isEmpty()) {
      return score(plan, states, options, printer);
    }
    OptionalInt ended = new TuningStage(tuning.get().stage(), options, out()).train();
    return ended.isPresent()
        ? ended.getAsInt()
        : scoreTuned(arguments.plan(registry), options, printer);
  }

  private int preview(PlanPreview preview, Registry registry) {
    preview.print(out());
    if (!noCalibration) {
      preview.printCost(registry, out());
    }
    return 0;
  }

  private List<String> runArguments() {
    List<String> run = new ArrayList<>(List.of("run"));
    run.addAll(arguments.forward());
    run.addAll(existing.forward());
    run.addAll(common.forward());
    return run;
  }

  private int scoreTuned(Plan plan, LaunchOptions options, Optional<PdfPrinter> printer)
      throws InterruptedException {
    PlannedTuning tuning = plan.tuning().orElseThrow();
    if (!tuning.ended()) {
      return new TuningStage(tuning.stage(), options, out()).unfinished();
    }
    CellStates states = options.states(plan);
    states.requireOwnRuns();
    StudyFolder.record(plan);
    PlanText.selection(tuning.tuning()).forEach(out()::println);
    return score(plan, states, options, printer);
  }

  private int score(
      Plan plan, CellStates states, LaunchOptions options, Optional<PdfPrinter> printer)
      throws InterruptedException {
    List<PlannedCohort> open = options.open(states);
    if (open.isEmpty()) {
      return report(plan, states, false, printer);
    }
    if (!options.isLocal()) {
      options.submit(plan, open, out());
      return 0;
    }
    return new LocalLaunch(plan, states, open, options)
        .train(stopped -> report(plan, states, stopped, printer));
  }

  private int report(Plan plan, CellStates states, boolean stopped, Optional<PdfPrinter> printer)
      throws InterruptedException {
    PrintWriter out = out();
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
                complete ? "" : "; run the same command again to train the others"));
    Path page =
        ReportWriter.write(
            ReportAnalysis.of(
                StudyFolder.looked(plan.folder(), new RunStore(plan.folder()).read())),
            plan.folder());
    PdfOption.finish(page, printer, out);
    return complete && !stopped ? 0 : ErrorReporter.FAILED;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
