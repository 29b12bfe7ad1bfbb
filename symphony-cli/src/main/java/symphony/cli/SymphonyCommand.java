package symphony.cli;

import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import symphony.runtime.record.Terminal;

/** {@code symphony}: the main command. New commands are added to its list of subcommands. */
@Command(
    name = "symphony",
    description = "Trains the Symphony agent and measures what each of its ingredients is worth.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the run failed",
      "2:the input was wrong, or a file cannot be written"
    },
    subcommands = {
      TrainCommand.class,
      AblateCommand.class,
      ReportCommand.class,
      StatusCommand.class,
      WatchCommand.class,
      RunCommand.class,
      InspectCommand.class,
      EvaluateCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      RolloutCommand.class,
      ReplayCommand.class,
      SetupCommand.class,
      IngredientsCommand.class,
      EnvironmentsCommand.class,
      ConfigCommand.class,
      NewPluginCommand.class,
      DoctorCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
@SuppressWarnings("UnusedVariable") // picocli sets the options
public final class SymphonyCommand implements Runnable {

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version of Symphony, Java and TensorFlow.")
  private boolean version;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private SymphonyCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs a command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // The names of graph nodes, files and numbers do not depend on the user's language.
    Locale.setDefault(Locale.ROOT);
    Terminal.protect();
    if (List.of(arguments).contains("--debug")) {
      System.setProperty("symphony.log", "DEBUG");
    }
    System.exit(execute(arguments));
  }

  /** Runs a command line. */
  static int execute(String... arguments) {
    CommandLine line = commandLine();
    try {
      return line.execute(arguments);
    } catch (Error e) {
      return ErrorReporter.failed(e, line);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new SymphonyCommand())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false) // a value may start with @, which is not a file of arguments
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(ErrorReporter::wrongArguments)
        .setExecutionExceptionHandler(ErrorReporter::failed);
  }
}
