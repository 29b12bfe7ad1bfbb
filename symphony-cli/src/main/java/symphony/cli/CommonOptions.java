package symphony.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import symphony.runtime.plugin.Registry;

/** The options that every command has. */
@SuppressWarnings("UnusedVariable") // picocli sets the options
public final class CommonOptions {

  @Option(
      names = "--plugin-path",
      paramLabel = "JAR|FOLDER",
      description =
          "A plugin, or a folder of plugins, in addition to the project's plugins/ folder."
              + " May be repeated.")
  private List<Path> pluginPath = new ArrayList<>();

  @Option(
      names = "--allow",
      paramLabel = "PROGRAM",
      description =
          "A program or library that a config file may name, such as /home/me/gym/bin/python."
              + " May be repeated; ~/.config/symphony/allowed may list more, one per line.")
  private List<String> allowed = new ArrayList<>();

  @Option(names = "--debug", description = "Show the stack trace and the log behind an error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CommonOptions() {}

  /** The registry of everything that the program's modules and the plugins offer. */
  public Registry registry() {
    List<Path> path = new ArrayList<>(pluginPath);
    home().map(home -> home.resolve("plugins")).filter(Files::isDirectory).ifPresent(path::add);
    warnOfCurrentFolder(path);
    List<String> programs = new ArrayList<>(allowed);
    programs.addAll(AllowedPrograms.of(System.getenv()));
    return Registry.load(path).allowing(programs);
  }

  /** Warns that code from the current folder is not loaded without a request. */
  private static void warnOfCurrentFolder(List<Path> path) {
    Path here = Path.of("plugins").toAbsolutePath().normalize();
    boolean wanted = path.stream().anyMatch(p -> p.toAbsolutePath().normalize().equals(here));
    if (!wanted && Files.isDirectory(here)) {
      System.err.println(
          "The plugins in " + here + " are not loaded; to load them: --plugin-path " + here);
    }
  }

  /** These options as arguments for another process of this program. */
  List<String> forward() {
    List<String> arguments = new ArrayList<>();
    pluginPath.forEach(plugin -> arguments.addAll(List.of("--plugin-path", plugin.toString())));
    allowed.forEach(program -> arguments.add("--allow=" + program));
    return arguments;
  }

  /** The folder of the project, if it is configured. */
  private static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("symphony.home"))
        .map(home -> Path.of(home).toAbsolutePath().normalize());
  }
}
