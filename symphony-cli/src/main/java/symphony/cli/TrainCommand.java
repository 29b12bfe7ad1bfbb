package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.record.JsonFile;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.ProgressSink;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;

/** {@code symphony train}: trains one variant with one or more seeds. */
@Command(
    name = "train",
    description =
        "Trains one variant from one or more seeds. The same command resumes an interrupted "
            + "training.")
final class TrainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ExistingRuns existing;
  @Mixin private ConfigArguments arguments;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    RunConfig config = arguments.run(common.registry());
    EnvironmentSetup.fromTerminal().ensure(config.family(), config.task().name());
    List<CellOutcome> outcomes = new ArrayList<>();
    try (Interruption interruption = new Interruption()) {
      for (List<Long> seeds : Training.cohorts(config)) {
        if (!interruption.signal().requested()) {
          outcomes.addAll(train(config, seeds, interruption));
        }
      }
      print(outcomes);
    }
    return outcomes.stream().allMatch(o -> o.status() == CellOutcome.Status.DONE)
        ? 0
        : ErrorReporter.FAILED;
  }

  private List<CellOutcome> train(RunConfig config, List<Long> seeds, Interruption interruption) {
    ProgressSink progress =
        new ProgressSink(
            config.output().variant() + " " + config.task().name(),
            config.training().steps(),
            seeds.size(),
            System.err,
            Boolean.getBoolean("symphony.terminal"));
    try (progress) {
      return Training.run(
          new TrainingRequest(
              config, seeds, existing.wanted(), List.of(progress), interruption.signal()));
    }
  }

  private void print(List<CellOutcome> outcomes) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.json) {
      out.println(JsonFile.text(outcomes.stream().map(TrainCommand::json).toList()));
    } else {
      outcomes.forEach(outcome -> out.println(line(outcome)));
      if (outcomes.stream().anyMatch(o -> o.status() == CellOutcome.Status.INTERRUPTED)) {
        out.println("Run the same command again to resume.");
      }
    }
    out.flush();
  }

  private static String line(CellOutcome outcome) {
    String end =
        outcome.finalReturn().isPresent()
            ? String.format(Locale.ROOT, ", final return %.2f", outcome.finalReturn().getAsDouble())
            : "";
    return "seed %d: %s%s%s%s, %s"
        .formatted(
            outcome.seed(),
            name(outcome.status()),
            outcome.reason().map(reason -> " because " + reason).orElse(""),
            end,
            outcome.broken().phrase(),
            outcome.directory());
  }

  private static Map<String, Object> json(CellOutcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", outcome.seed());
    json.put("status", name(outcome.status()));
    json.put("reason", outcome.reason().orElse(null));
    json.put(
        "final_return",
        outcome.finalReturn().isPresent() ? outcome.finalReturn().getAsDouble() : null);
    json.put("broken_training_episodes", outcome.broken().training());
    json.put("broken_evaluation_episodes", outcome.broken().evaluation());
    json.put("directory", outcome.directory().toString());
    return json;
  }

  private static String name(CellOutcome.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
