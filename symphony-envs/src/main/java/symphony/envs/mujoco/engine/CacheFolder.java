package symphony.envs.mujoco.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which {@code symphony setup mujoco} stores libraries: {@code
 * $SYMPHONY_CACHE/mujoco/<release>}, otherwise {@code mujoco/<release>} in {@code
 * $XDG_CACHE_HOME/symphony} or {@code ~/.cache/symphony}.
 *
 * @param root the folder that holds one folder for each release
 */
public record CacheFolder(Path root) {

  /** The cache folder of the user. */
  public static CacheFolder of(Map<String, String> environment) {
    return new CacheFolder(base(environment).resolve("mujoco"));
  }

  private static Path base(Map<String, String> environment) {
    String own = environment.getOrDefault("SYMPHONY_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path parent = shared.isEmpty() ? home(environment).resolve(".cache") : Path.of(shared);
    return parent.resolve("symphony");
  }

  /**
   * The home folder: {@code HOME} as in a shell, otherwise Java's {@code user.home}, which comes
   * from the system's user database.
   */
  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }

  /** The folder of a release. */
  public Path folder(String release) {
    return root.resolve(release);
  }

  /**
   * The library of a release, or of the oldest release in the cache.
   *
   * @param release a release, or empty for any
   */
  public Optional<Path> library(String release) {
    return releases().stream()
        .filter(folder -> release.isEmpty() || folder.getFileName().toString().equals(release))
        .flatMap(folder -> LibraryNames.in(folder).stream())
        .findFirst();
  }

  private List<Path> releases() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.sorted(Comparator.comparing(CacheFolder::sortable)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sort key that orders {@code 3.10.0} after {@code 3.9.0}. */
  private static String sortable(Path folder) {
    StringBuilder key = new StringBuilder();
    for (String part : folder.getFileName().toString().split("\\.")) {
      key.append("0".repeat(Math.max(0, 4 - part.length()))).append(part).append('.');
    }
    return key.toString();
  }
}
