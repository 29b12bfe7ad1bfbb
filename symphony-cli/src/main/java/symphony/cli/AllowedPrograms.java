package symphony.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import symphony.api.UserException;

/**
 * The programs and libraries that a user allows config files to name, from {@code
 * $XDG_CONFIG_HOME/symphony/allowed} or else {@code ~/.config/symphony/allowed}: one absolute path
 * or command per line.
 */
final class AllowedPrograms {

  private AllowedPrograms() {}

  /**
   * The user's entries.
   *
   * @param environment the process's environment variables
   * @throws UserException if the file cannot be read or a line in it is a relative path
   */
  static List<String> of(Map<String, String> environment) {
    Path file = file(environment);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      lines.forEach(line -> requireOnePlace(file, line));
      return lines;
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static Path file(Map<String, String> environment) {
    String own = environment.getOrDefault("XDG_CONFIG_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Path base =
        own.isEmpty()
            ? Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".config")
            : Path.of(own);
    return base.resolve("symphony").resolve("allowed");
  }

  /** Refuses a relative path, because it would be a different file in each folder. */
  private static void requireOnePlace(Path file, String line) {
    if (line.contains(File.separator) && !Path.of(line).isAbsolute()) {
      throw new UserException(
          "%s allows '%s', which names a different file in each folder; write an absolute path."
              .formatted(file, line));
    }
  }
}
