package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Selected;

/** {@code symphony environments}: lists every task, its sizes and whether it can run here. */
@Command(
    name = "environments",
    description =
        "Lists every task with its sizes, its engine and whether it can run on this machine.")
final class EnvironmentsCommand implements Runnable {

  @Mixin private CommonOptions common;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** One task, with sizes if they are known. */
  private record Task(
      String name,
      Selected<EnvironmentFamily> family,
      Optional<EnvironmentSpec> spec,
      Optional<String> missing) {}

  @Override
  public void run() {
    List<Task> tasks = new ArrayList<>();
    ConfigSource.defaults(common.registry())
        .families()
        .values()
        .forEach(family -> tasks.addAll(tasks(family)));
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.json) {
      out.println(JsonFile.text(tasks.stream().map(EnvironmentsCommand::json).toList()));
    } else {
      print(tasks, out);
    }
    out.flush();
  }

  private static List<Task> tasks(Selected<EnvironmentFamily> chosen) {
    EnvironmentFamily family = chosen.instance();
    Optional<String> missing = family.missing();
    return family.tasks().stream()
        .map(
            task ->
                missing.isPresent() || task.endsWith(":")
                    ? new Task(task, chosen, family.outline(task), missing)
                    : made(task, chosen, family))
        .toList();
  }

  private static Task made(
      String task, Selected<EnvironmentFamily> chosen, EnvironmentFamily family) {
    try (Environment environment = family.create(task)) {
      return new Task(task, chosen, Optional.of(environment.spec()), Optional.empty());
    } catch (RuntimeException e) {
      String why = e instanceof EnvironmentException ? e.getMessage() : e.toString();
      return new Task(task, chosen, family.outline(task), Optional.of(why));
    }
  }

  /**
   * Prints the table, then the reasons why tasks cannot run, because tasks of one family mostly
   * have the same reason.
   */
  private static void print(List<Task> tasks, PrintWriter out) {
    List<String> reasons =
        tasks.stream().flatMap(task -> task.missing().stream()).distinct().toList();
    table(tasks, reasons).print(out);
    for (int i = 0; i < reasons.size(); i++) {
      out.printf("%n%d: %s%n", i + 1, reasons.get(i));
    }
  }

  private static TextTable table(List<Task> tasks, List<String> reasons) {
    List<List<String>> rows = new ArrayList<>();
    for (Task task : tasks) {
      rows.add(
          List.of(
              task.name().endsWith(":") ? task.name() + "<id>" : task.name(),
              task.spec().map(s -> String.valueOf(s.observationSize())).orElse(""),
              task.spec().map(s -> String.valueOf(s.actionSize())).orElse(""),
              task.spec().map(EnvironmentsCommand::limits).orElse(""),
              task.spec().map(s -> String.valueOf(s.timeLimit())).orElse(""),
              task.spec().map(EnvironmentSpec::engine).orElse(task.family().name()),
              task.family().registration().module(),
              task.missing().map(why -> "no, see " + (reasons.indexOf(why) + 1)).orElse("yes")));
    }
    return new TextTable(
        List.of(
            "task", "observations", "actions", "limits", "steps", "engine", "module", "runs here"),
        rows);
  }

  /** The limits of the actions; a single pair if all dimensions have the same. */
  private static String limits(EnvironmentSpec spec) {
    boolean shared =
        Arrays.stream(spec.low()).distinct().count() == 1
            && Arrays.stream(spec.high()).distinct().count() == 1;
    return shared
        ? "[%s, %s]".formatted(spec.low()[0], spec.high()[0])
        : Arrays.toString(spec.low()) + " to " + Arrays.toString(spec.high());
  }

  private static Map<String, Object> json(Task task) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("task", task.name());
    json.put("family", task.family().name());
    json.put("module", task.family().registration().module());
    json.put("runs", task.missing().isEmpty());
    json.put("missing", task.missing().orElse(null));
    task.spec()
        .ifPresent(
            s -> {
              json.put("observations", s.observationSize());
              json.put("actions", s.actionSize());
              json.put("low", s.low());
              json.put("high", s.high());
              json.put("time_limit", s.timeLimit());
              json.put("engine", s.engine());
            });
    return json;
  }
}
