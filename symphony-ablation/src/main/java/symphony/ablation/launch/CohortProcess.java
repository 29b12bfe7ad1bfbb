package symphony.ablation.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.api.agent.UsedDevice;
import symphony.record.SymbolicLinks;
import symphony.runtime.record.ProgressSink;

/** Trains a cohort in a separate process: {@code symphony run --study FILE --cell ID ...}. */
public final class CohortProcess implements CohortJob {

  private static final String MAIN = "symphony.cli/symphony.cli.SymphonyCommand";

  /** Seconds after which a process that was asked to stop is killed. */
  private static final long PATIENCE_SECONDS = 30;

  private final List<String> program;
  private final List<String> arguments;
  private final Path logs;
  private final Predicate<PlannedCohort> restarts;
  private final Cards cards;
  private final Set<Process> running = new HashSet<>();
  private boolean stopped;

  /**
   * Creates a job that starts this program.
   *
   * @param arguments arguments of {@code symphony run}, without the cells
   * @param logs the folder for the processes' standard error
   * @param restarts which cohorts start again instead of resuming
   * @param cards the GPUs to assign
   */
  public CohortProcess(
      List<String> arguments, Path logs, Predicate<PlannedCohort> restarts, Cards cards) {
    this(java(cards), arguments, logs, restarts, cards);
  }

  /**
   * Creates a job that starts any program with the same output as {@code run}.
   *
   * @param program its command, without arguments
   */
  CohortProcess(
      List<String> program,
      List<String> arguments,
      Path logs,
      Predicate<PlannedCohort> restarts,
      Cards cards) {
    this.program = List.copyOf(program);
    this.arguments = List.copyOf(arguments);
    this.logs = logs;
    this.restarts = restarts;
    this.cards = cards;
  }

  @Override
  public Optional<String> run(
      PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning) {
    int card = cards.take();
    try {
      return run(cohort, progress, warning, card);
    } finally {
      cards.give(card);
    }
  }

  private Optional<String> run(
      PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning, int card) {
    Path log = log(cohort);
    Process process = start(cohort, log, card);
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Progress.parse(line).ifPresent(progress);
        DeviceLine.parse(line)
            .filter(device -> card >= 0 && device.insteadOfGpu())
            .ifPresent(device -> warning.accept(unused(card, device, log)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int status = process.onExit().join().exitValue();
    synchronized (running) {
      running.remove(process);
      return stopped ? Optional.empty() : complaint(status, log).map(said -> place(card) + said);
    }
  }

  /** The GPU of a process, for its log; empty without a GPU. */
  private String place(int card) {
    return card < 0 ? "" : "on GPU %s, ".formatted(cards.name(card));
  }

  private String unused(int card, UsedDevice device, Path log) {
    return "it has GPU %1$s to itself but computes on %2$s (%3$s); run CUDA_VISIBLE_DEVICES=%1$s symphony doctor to see what the GPU lacks, or set device=gpu to refuse the CPU"
        .formatted(cards.name(card), device.description(), log);
  }

  @Override
  public void stop() {
    synchronized (running) {
      stopped = true;
      running.forEach(CohortProcess::askToEnd);
      running.forEach(
          process ->
              process
                  .onExit()
                  .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                  .exceptionally(late -> process.destroyForcibly()));
    }
  }

  /**
   * Requests that a process ends. Unlike {@link Process#destroy}, it leaves the streams open to
   * read its last output.
   */
  private static void askToEnd(Process process) {
    process.toHandle().destroy();
  }

  private Path log(PlannedCohort cohort) {
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UserException(logs + ": cannot be written; choose another output folder", e);
    }
    Path log = logs.resolve(cohort.label().replaceAll("[^A-Za-z0-9._+-]+", "-") + ".log");
    SymbolicLinks.refuse(logs);
    SymbolicLinks.refuse(log);
    return log;
  }

  private Process start(PlannedCohort cohort, Path log, int card) {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    if (restarts.test(cohort)) {
      command.add("--fresh");
    }
    for (PlannedCell cell : cohort.cells()) {
      command.add("--cell");
      command.add(cell.key());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    cards.pin(builder.environment(), card);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      synchronized (running) {
        Process process = builder.start();
        running.add(process);
        if (stopped) {
          askToEnd(process);
        }
        return process;
      }
    } catch (IOException e) {
      throw new UserException("A process for " + cohort.label() + " cannot be started: " + e, e);
    }
  }

  /** The command that starts this program: java, options and modules. */
  private static List<String> java(Cards cards) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(cards.options());
    command.addAll(List.of("--module-path", System.getProperty("jdk.module.path", "")));
    command.addAll(List.of("--module", MAIN));
    return command;
  }

  private static Optional<String> complaint(int status, Path log) {
    return status == 0 || (status == 1 && lastLine(log).isEmpty())
        ? Optional.empty()
        : Optional.of("its process ended with status %d%s".formatted(status, lastLine(log)));
  }

  private static String lastLine(Path log) {
    try {
      List<String> lines =
          Files.readAllLines(log).stream()
              .filter(line -> !line.isBlank() && !ProgressSink.wrote(line))
              .toList();
      return lines.isEmpty() ? "" : ": " + lines.getLast() + " (" + log + ")";
    } catch (IOException e) {
      return "";
    }
  }
}
