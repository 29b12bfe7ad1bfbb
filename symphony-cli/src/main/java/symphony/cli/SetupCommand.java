package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.Installer;
import symphony.runtime.config.Chosen;
import symphony.runtime.config.ConfigSource;

/** {@code symphony setup}: fetches what a family of environments needs. */
@Command(
    name = "setup",
    description =
        "Fetches what a family of environments needs, without root, into a folder of the user's. "
            + "Example: symphony setup mujoco; another release: symphony setup mujoco "
            + " environment.mujoco.release=3.3.2.")
final class SetupCommand implements Runnable {

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "FAMILY", description = "Such as mujoco.")
  private String family;

  @Parameters(index = "1..*", paramLabel = "key=value", description = "Values over the defaults.")
  private List<String> overrides = new ArrayList<>();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    Map<String, Chosen> families =
        ConfigSource.defaults(common.registry()).with("command line", overrides).families();
    Chosen chosen = families.get(family);
    if (chosen == null) {
      throw new UserException(
          "There is no family of environments named '%s'; it is one of %s."
              .formatted(family, String.join(", ", families.keySet())));
    }
    install(((EnvironmentFamily) chosen.create()).installer().orElseThrow(() -> nothing(families)));
  }

  private UserException nothing(Map<String, Chosen> families) {
    String useful =
        families.entrySet().stream()
            .filter(e -> ((EnvironmentFamily) e.getValue().create()).installer().isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return new UserException(
        "There is nothing to set up for '%s'; there is for %s.".formatted(family, useful));
  }

  private void install(Installer installer) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      installer.install(
          line -> {
            out.println(line);
            out.flush();
          });
    } catch (EnvironmentException e) {
      throw new RunFailedException(e.getMessage());
    }
  }
}
