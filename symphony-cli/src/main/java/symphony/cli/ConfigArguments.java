package symphony.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registry;

/** A config file and what is set over it. */
public final class ConfigArguments {

  @Parameters(index = "0", paramLabel = "CONFIG", description = "A config file (HOCON).")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values over the file's, such as agent.activation.type=silu.")
  private List<String> overrides = new ArrayList<>();

  ConfigArguments() {}

  /** The file over the defaults, and the command line over both. */
  public ConfigSource source(Registry registry) {
    return ConfigSource.of(registry, file).with("command line", overrides);
  }

  /** The file. */
  public Path file() {
    return file;
  }
}
