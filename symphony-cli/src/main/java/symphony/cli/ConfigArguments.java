package symphony.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Overrides;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/** Arguments for a config file and its overrides. */
public final class ConfigArguments {

  @Parameters(index = "0", paramLabel = "CONFIG", description = "A config file (HOCON).")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the file's, such as agent.activation.type=silu.")
  private List<String> overrides = new ArrayList<>();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  ConfigArguments() {}

  /**
   * The run that the file with its overrides describes; both determine its name.
   *
   * @throws UserException if they do not describe a run, or the file describes a study
   */
  public RunConfig run(Registry registry) {
    ConfigSource source = ConfigSource.of(registry, file);
    if (source.has("symphony.study")) {
      throw new UserException(
          "%s describes a study; run it with: symphony ablate %s".formatted(file, file));
    }
    Overrides given = new Overrides(overrides);
    RunConfig run = given.over(source).run();
    given.unread(List.of(run)).forEach(spec.commandLine().getErr()::println);
    return run;
  }

  /** The config file. */
  public Path file() {
    return file;
  }
}
