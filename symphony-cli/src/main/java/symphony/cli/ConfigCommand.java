package symphony.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.record.JsonFile;
import symphony.runtime.config.ResolvedConfig;

/** {@code symphony config}: shows a config. */
@Command(
    name = "config",
    description = "Explains a config.",
    subcommands = ConfigCommand.Explain.class)
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class ConfigCommand implements Runnable {

  @Mixin private CommonOptions common;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "A subcommand is missing; use: symphony config explain CONFIG");
  }

  /** {@code symphony config explain}: shows every value and its origin. */
  @Command(
      name = "explain",
      description = "Shows every value that a run would use and where it comes from.")
  static final class Explain implements Runnable {

    @Mixin private CommonOptions common;
    @Mixin private ConfigArguments arguments;

    @Option(
        names = "--format",
        description = "Output format: table or json.",
        defaultValue = "table")
    private OutputFormat format;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
      ResolvedConfig config = arguments.run(common.registry()).resolved();
      PrintWriter out = spec.commandLine().getOut();
      if (format == OutputFormat.json) {
        out.println(JsonFile.text(json(config)));
      } else {
        new TextTable(
                List.of("key", "value", "from"),
                config.values().stream().map(Explain::row).toList())
            .print(out);
        out.println("digest " + config.digest());
      }
      out.flush();
    }

    private static List<String> row(ResolvedConfig.Value value) {
      return List.of(value.path(), value.text(), value.origin());
    }

    private static Map<String, Object> json(ResolvedConfig config) {
      return Map.of(
          "digest",
          config.digest(),
          "values",
          config.values().stream()
              .map(v -> Map.of("path", v.path(), "value", v.text(), "origin", v.origin()))
              .toList());
    }
  }
}
