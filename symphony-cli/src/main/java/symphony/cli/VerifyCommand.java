package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.record.JsonFile;
import symphony.runtime.run.TableDifference;
import symphony.runtime.run.Verification;

/** {@code symphony verify}: repeats a run and compares its files byte by byte. */
@Command(
    name = "verify",
    description = "Repeats a run from its record and compares the tables byte for byte.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "A run directory, such as runs/NAME/TASK/seed-1.")
  private Path run;

  @Option(names = "--steps", paramLabel = "N", description = "Repeat only the first N steps.")
  private Long steps;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (steps != null && steps < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--steps is " + steps + ", expected a whole number from 1 on");
    }
    try (Interruption interruption = new Interruption()) {
      Verification verified =
          Verification.of(
              common.registry(), run, Optional.ofNullable(steps), interruption.signal(), List.of());
      PrintWriter out = spec.commandLine().getOut();
      if (format == OutputFormat.json) {
        out.println(JsonFile.text(json(verified)));
      } else {
        print(verified, out);
      }
      out.flush();
      return verified.difference().isEmpty() ? 0 : ErrorReporter.FAILED;
    }
  }

  private void print(Verification verified, PrintWriter out) {
    if (verified.difference().isEmpty()) {
      out.printf(
          "%s repeats: up to step %d, all %d lines are identical, byte for byte.%n",
          run, verified.steps(), verified.lines());
    } else {
      TableDifference first = verified.difference().get();
      out.printf(
          "%s does not repeat: %s differs first in line %d.%n", run, first.table(), first.line());
      out.printf("then: %s%nnow:  %s%n", first.then(), first.now());
      out.println(
          verified.circumstances().isEmpty()
              ? "Nothing in the record differs from this machine; look for unseeded randomness in a plugin."
              : "The likely cause is one of these differences:");
    }
    verified.circumstances().forEach(line -> out.println("  " + line));
  }

  private static Map<String, Object> json(Verification verified) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("same", verified.difference().isEmpty());
    json.put("steps", verified.steps());
    json.put("lines", verified.lines());
    json.put("difference", verified.difference().map(VerifyCommand::json).orElse(null));
    json.put("circumstances", verified.circumstances());
    return json;
  }

  private static Map<String, Object> json(TableDifference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("table", difference.table());
    json.put("line", difference.line());
    json.put("then", difference.then());
    json.put("now", difference.now());
    return json;
  }
}
