package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.report.results.Json;
import symphony.report.results.RunStatus;

/**
 * {@code symphony status}: shows the state of a study, independent of the process that trains it.
 */
@Command(
    name = "status",
    description =
        "Shows the progress of a study: which runs are done, running and failed, and "
            + "the time left.")
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class StatusCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FOLDER", description = "The study's folder, such as runs/quickstart.")
  private Path folder;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    StudyStatus status = StudyStatus.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    status
        .tuning()
        .filter(tuning -> format == OutputFormat.table)
        .ifPresent(tuning -> out.println("tuning: " + sentence(tuning)));
    if (format == OutputFormat.json) {
      out.print(Json.text(status.json()));
    } else {
      print(status, out);
    }
    out.flush();
    return 0;
  }

  private static void print(StudyStatus status, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    status.groups().forEach((label, runs) -> rows.add(row(label, runs, status.planned())));
    new TextTable(List.of("variant and task", "done", "running", "failed", "steps", "return"), rows)
        .print(out);
    out.println();
    status.runs().stream()
        .filter(run -> run.run().status() == RunStatus.FAILED)
        .forEach(run -> out.println("failed: " + run.run().id() + ": " + run.run().reason()));
    out.println(sentence(status));
  }

  /** The counts and the time left in one line. */
  static String sentence(StudyStatus status) {
    return "%d of %d runs done, %d running, %d failed%s"
        .formatted(
            status.count("done"),
            status.runs().size(),
            status.count("running"),
            status.count("failed"),
            status.left().map(left -> ", about " + clock(left) + " left").orElse(""));
  }

  private static String clock(Duration left) {
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  private static List<String> row(String label, List<RunningRun> runs, long planned) {
    return List.of(
        label,
        count(runs, "done") + "/" + runs.size(),
        String.valueOf(count(runs, "running")),
        String.valueOf(count(runs, "failed")),
        steps(runs, planned),
        meanReturn(runs));
  }

  static long count(List<RunningRun> runs, String state) {
    return runs.stream().filter(run -> run.state().equals(state)).count();
  }

  /** The progress of all runs together. */
  static String steps(List<RunningRun> runs, long planned) {
    long taken = runs.stream().mapToLong(RunningRun::step).sum();
    return planned == 0
        ? String.format(Locale.ROOT, "%,d", taken)
        : String.format(Locale.ROOT, "%,d of %,d", taken, planned * runs.size());
  }

  /**
   * The mean over the runs of their last evaluation, as text; runs without an evaluation are left
   * out.
   */
  static String meanReturn(List<RunningRun> runs) {
    double mean =
        runs.stream()
            .mapToDouble(RunningRun::lastReturn)
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN);
    return Double.isNaN(mean) ? "" : String.format(Locale.ROOT, "%.1f", mean);
  }
}
