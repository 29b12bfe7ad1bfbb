package symphony.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import symphony.runtime.plugin.Registry;

/** Options that every command takes. */
public final class CommonOptions {

  @Option(
      names = "--plugin-path",
      paramLabel = "JAR|FOLDER",
      description = "A plugin, or a folder of plugins, beside those in plugins/. May be repeated.")
  private List<Path> pluginPath = new ArrayList<>();

  @Option(names = "--debug", description = "Show where errors come from.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CommonOptions() {}

  /** Everything that the program's own modules and the plugins offer. */
  public Registry registry() {
    List<Path> path = new ArrayList<>(pluginPath);
    Stream.of(Path.of("plugins"), home().resolve("plugins"))
        .map(folder -> folder.toAbsolutePath().normalize())
        .distinct()
        .filter(Files::isDirectory)
        .forEach(path::add);
    return Registry.load(path);
  }

  /** The same for another process of this program: its arguments. */
  List<String> forward() {
    List<String> arguments = new ArrayList<>();
    pluginPath.forEach(plugin -> arguments.addAll(List.of("--plugin-path", plugin.toString())));
    return arguments;
  }

  /** The folder of the project, or the current one where nobody says which it is. */
  private static Path home() {
    return Path.of(System.getProperty("symphony.home", "."));
  }
}
