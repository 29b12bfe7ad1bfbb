package symphony.envs.python;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a Python that imports nothing from the current folder: {@code PYTHONSAFEPATH} prevents it
 * for Python 3.11 and later, {@link #FIRST} for earlier ones, and relative entries of {@code
 * PYTHONPATH} are removed.
 */
public final class PythonCommand {

  /** The first line of every program that is passed with {@code -c}. */
  public static final String FIRST = "import sys; sys.path[:] = [p for p in sys.path if p]; ";

  private static final String PATH = "PYTHONPATH";

  private PythonCommand() {}

  /**
   * The builder of a Python process.
   *
   * @param python a command or a path
   */
  public static ProcessBuilder of(String python, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(python), Arrays.stream(arguments)).toList());
    protect(builder.environment());
    return builder;
  }

  /** The builder of a process of another command that starts Python. */
  public static ProcessBuilder of(List<String> command) {
    return of(command.getFirst(), command.stream().skip(1).toArray(String[]::new));
  }

  static void protect(Map<String, String> environment) {
    environment.put("PYTHONSAFEPATH", "1");
    environment.computeIfPresent(PATH, (key, path) -> absolute(path));
  }

  /**
   * The absolute entries; {@code null}, which removes the variable, if there are none, because an
   * empty entry means the current folder.
   */
  private static String absolute(String path) {
    String kept =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty() && Path.of(entry).isAbsolute())
            .collect(Collectors.joining(File.pathSeparator));
    return kept.isEmpty() ? null : kept;
  }
}
