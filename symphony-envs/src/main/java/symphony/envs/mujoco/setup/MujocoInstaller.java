package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Installer;
import symphony.envs.mujoco.engine.CacheFolder;
import symphony.envs.mujoco.engine.MujocoLibrary;

/**
 * Fetches one release of libmujoco: Debian's packages if apt offers exactly that release, otherwise
 * the library inside the Python wheel. Nothing is installed: packages and wheels are only unpacked,
 * and the release's cache folder is created atomically.
 */
public final class MujocoInstaller implements Installer {

  private final CacheFolder cache;
  private final String release;
  private final List<Source> sources;

  /**
   * Creates an installer of one release.
   *
   * @param cache the cache folder
   * @param release the release, such as {@code 2.2.2}
   */
  public MujocoInstaller(CacheFolder cache, String release) {
    this(cache, release, List.of(new DebianPackages(), new PythonWheel()));
  }

  MujocoInstaller(CacheFolder cache, String release, List<Source> sources) {
    this.cache = cache;
    this.release = release;
    this.sources = sources;
  }

  @Override
  public String description() {
    return "libmujoco "
        + release
        + " from Debian's packages or the Python wheel, unpacked into "
        + cache.folder(release);
  }

  @Override
  public void install(Consumer<String> progress) {
    if (cache.library(release).isPresent()) {
      progress.accept("libmujoco " + release + " is already in " + cache.folder(release));
      return;
    }
    fetch(progress);
    progress.accept("libmujoco " + release + " is ready in " + cache.folder(release));
  }

  private void fetch(Consumer<String> progress) {
    List<String> failures = new ArrayList<>();
    for (Source source : sources) {
      if (source.offers(release)) {
        try {
          progress.accept("fetching " + source.name());
          unpack(source);
          prove();
          return;
        } catch (EnvironmentException e) {
          progress.accept(e.getMessage());
          failures.add(e.getMessage());
        }
      }
    }
    throw new EnvironmentException(
        "libmujoco "
            + release
            + " could not be downloaded ("
            + String.join("; ", failures)
            + "); download it by hand and add symphony.environment.mujoco.library=FILE to the "
            + "command");
  }

  private void unpack(Source source) {
    try {
      Files.createDirectories(cache.root());
      Path work = Files.createTempDirectory(cache.root(), ".fetch-");
      try {
        Path libraries = Files.createDirectory(work.resolve("libraries"));
        source.fetch(release, Files.createDirectory(work.resolve("packages")), libraries);
        publish(libraries);
      } finally {
        Folders.delete(work);
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          "the cache folder " + cache.root() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Checks that the library can be loaded and deletes it from the cache if not. */
  private void prove() {
    Path file = cache.library(release).orElseThrow();
    try {
      MujocoLibrary.load(file, Path.of(""));
    } catch (RuntimeException | LinkageError e) {
      discard(file.getParent());
      throw e instanceof EnvironmentException known
          ? known
          : new EnvironmentException(file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void discard(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new EnvironmentException(folder + " cannot be removed: " + e.getMessage(), e);
    }
  }

  /** Moves the libraries into the cache, unless another process has already created the folder. */
  private void publish(Path libraries) throws IOException {
    try {
      Files.move(libraries, cache.folder(release), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (cache.library(release).isEmpty()) {
        throw e;
      }
    }
  }
}
