package symphony.envs.python;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python that imports nothing from the folder in which somebody happens to stand: {@code
 * PYTHONSAFEPATH} says so to Python 3.11 and later, {@link #FIRST} to earlier ones, and relative
 * entries of {@code PYTHONPATH} are left out.
 */
public final class PythonCommand {

  /** The first line of every program that is given with {@code -c}. */
  public static final String FIRST = "import sys; sys.path[:] = [p for p in sys.path if p]; ";

  private static final String PATH = "PYTHONPATH";

  private PythonCommand() {}

  /**
   * A Python to be started.
   *
   * @param python a command or a path
   */
  public static ProcessBuilder of(String python, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(python), Arrays.stream(arguments)).toList());
    protect(builder.environment());
    return builder;
  }

  /** The same for another command that starts Python. */
  public static ProcessBuilder of(List<String> command) {
    return of(command.getFirst(), command.stream().skip(1).toArray(String[]::new));
  }

  static void protect(Map<String, String> environment) {
    environment.put("PYTHONSAFEPATH", "1");
    environment.computeIfPresent(PATH, (key, path) -> absolute(path));
  }

  /** {@code null}, which removes the variable, where no entry is left: an empty one is a folder. */
  private static String absolute(String path) {
    String kept =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty() && Path.of(entry).isAbsolute())
            .collect(Collectors.joining(File.pathSeparator));
    return kept.isEmpty() ? null : kept;
  }
}
