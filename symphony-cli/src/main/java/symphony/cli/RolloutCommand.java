package symphony.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.run.Rollout;

/** {@code symphony rollout}: drives an environment with recorded actions. */
@Command(
    name = "rollout",
    description =
        "Runs an environment with recorded actions, in the task's units, and writes one line for "
            + "each action. Continues with a new episode after an end.")
final class RolloutCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "TASK", description = "The task, such as Pendulum-v1.")
  private String task;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the defaults.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--actions",
      required = true,
      paramLabel = "FILE",
      description = "The actions: JSON lines or CSV, one array of numbers per line.")
  private Path actions;

  @Option(names = "--from-rest", description = "Reset without noise.")
  private boolean fromRest;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the reset.",
      defaultValue = "0")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Output file; standard output by default.")
  private Path out;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    EnvironmentFamily environments =
        ConfigSource.defaults(common.registry())
            .with("command line", overrides)
            .withTask("command line", task)
            .environment();
    List<double[]> recorded = ActionFile.read(actions);
    EnvironmentSetup.fromTerminal().ensure(environments, task);
    try {
      Rollout rollout = new Rollout(environments, task, recorded);
      if (out == null) {
        rollout.run(fromRest, seed, spec.commandLine().getOut());
      } else {
        writeFile(rollout);
      }
      return 0;
    } catch (EnvironmentException e) {
      throw new RunFailedException(e.getMessage());
    }
  }

  private void writeFile(Rollout rollout) {
    try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
      rollout.run(fromRest, seed, file);
      if (file.checkError()) {
        throw new UserException(out + " cannot be written completely.");
      }
    } catch (IOException e) {
      throw new UserException("%s cannot be written: %s".formatted(out, e.getMessage()), e);
    }
  }
}
