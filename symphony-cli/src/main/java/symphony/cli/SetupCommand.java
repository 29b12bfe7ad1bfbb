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
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Selected;

/** {@code symphony setup}: downloads what a family of environments needs. */
@Command(
    name = "setup",
    description =
        "Downloads what a family of environments or a GPU needs into a folder of the user, "
            + "without root rights. Example: symphony setup mujoco; another release: symphony "
            + "setup mujoco"
            + " environment.mujoco.release=3.3.2.")
final class SetupCommand implements Runnable {

  private static final String GPU = "gpu";

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "FAMILY", description = "mujoco, or gpu for CUDA.")
  private String family;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the defaults.")
  private List<String> overrides = new ArrayList<>();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    if (family.equals(GPU)) {
      install(gpu());
      return;
    }
    Map<String, Selected<EnvironmentFamily>> families =
        ConfigSource.defaults(common.registry()).with("command line", overrides).families();
    Selected<EnvironmentFamily> chosen = families.get(family);
    if (chosen == null) {
      throw new UserException(
          "There is no family of environments named '%s'; expected one of %s."
              .formatted(family, String.join(", ", families.keySet())));
    }
    install(chosen.instance().installer().orElseThrow(() -> nothing(families)));
  }

  private Installer gpu() {
    return ConfigSource.defaults(common.registry()).agents().values().stream()
        .flatMap(agent -> agent.instance().gpuInstaller().stream())
        .findFirst()
        .orElseThrow(() -> new UserException("No installed agent can use a GPU."));
  }

  private UserException nothing(Map<String, Selected<EnvironmentFamily>> families) {
    String useful =
        families.entrySet().stream()
            .filter(e -> e.getValue().instance().installer().isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return new UserException("'%s' needs no setup; setup exists for %s.".formatted(family, useful));
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
