package symphony.envs.mujoco.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symphony.api.environment.EnvironmentException;

/**
 * Searches for libmujoco in this order: the config's {@code library}; the system property {@code
 * symphony.mujoco.library}; the environment variable {@code SYMPHONY_MUJOCO_LIBRARY}; the folder
 * {@code lib} of {@code MUJOCO_HOME}; the cache that {@code symphony setup mujoco} fills; the
 * package {@code mujoco} of {@code python3}; the system's loader.
 *
 * <p>The first three name a file. If that file does not exist, it is an error; continuing could
 * silently use another release.
 */
public final class LibraryFinder {

  /** The system property that names the library's file. */
  public static final String PROPERTY = "symphony.mujoco.library";

  /** The environment variable that names the library's file. */
  public static final String VARIABLE = "SYMPHONY_MUJOCO_LIBRARY";

  private static final List<String> LOADER_NAMES = List.of("libmujoco.so.2.2.2", "libmujoco.so");

  private final Map<String, String> environment;

  /** Creates a finder that uses the process's environment variables. */
  public LibraryFinder(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The library's absolute path, or a bare name for the system's loader.
   *
   * @param configured the file in the config, or empty
   * @param release the only release to take from the cache, or empty
   * @throws EnvironmentException if a named file does not exist
   */
  public Optional<Path> find(String configured, String release) {
    return named("symphony.environment.mujoco.library", configured)
        .or(() -> named("the system property " + PROPERTY, System.getProperty(PROPERTY, "")))
        .or(() -> named("the variable " + VARIABLE, variable(VARIABLE)))
        .or(this::home)
        .or(() -> CacheFolder.of(environment).library(release))
        .or(PythonPackage::library)
        .or(LibraryFinder::loader);
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private static Optional<Path> named(String origin, String file) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(file).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      throw new EnvironmentException(
          origin
              + " names "
              + path
              + ", which is not a file; name libmujoco's file or remove the setting");
    }
    return Optional.of(path);
  }

  private Optional<Path> home() {
    String home = variable("MUJOCO_HOME");
    return home.isEmpty() ? Optional.empty() : LibraryNames.in(Path.of(home, "lib"));
  }

  private static Optional<Path> loader() {
    return LOADER_NAMES.stream().flatMap(LibraryFinder::loadable).findFirst();
  }

  private static Stream<Path> loadable(String name) {
    try {
      SharedObjects.open(Path.of(name));
      return Stream.of(Path.of(name));
    } catch (EnvironmentException e) {
      return Stream.empty();
    }
  }
}
