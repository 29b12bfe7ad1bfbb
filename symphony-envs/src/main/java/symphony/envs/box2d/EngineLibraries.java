package symphony.envs.box2d;

import com.badlogic.gdx.Version;
import com.badlogic.gdx.utils.SharedLibraryLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import symphony.envs.mujoco.engine.CacheFolder;

/**
 * Loads Box2D's native libraries. libGDX's own loader unpacks them into a temporary folder with a
 * predictable name and loads a file that is already there. This class unpacks them each time into a
 * new folder that only this user can access, and deletes them after loading.
 */
final class EngineLibraries {

  private static final List<String> NAMES = List.of("gdx", "gdx-box2d");

  private EngineLibraries() {}

  /**
   * Loads the libraries for the lifetime of the process.
   *
   * @throws IOException if they cannot be unpacked
   */
  static void load() throws IOException {
    Path folder = newFolder(System.getenv());
    try {
      for (String name : NAMES) {
        System.load(unpacked(new SharedLibraryLoader().mapLibraryName(name), folder).toString());
        SharedLibraryLoader.setLoaded(name);
      }
    } finally {
      remove(folder);
    }
  }

  /** A new folder in the user's cache; if that cannot be written, in the temporary folder. */
  static Path newFolder(Map<String, String> environment) throws IOException {
    Path own = CacheFolder.of(environment).root().resolveSibling("box2d").toAbsolutePath();
    try {
      return Files.createTempDirectory(Files.createDirectories(own), "natives-");
    } catch (IOException e) {
      return Files.createTempDirectory("symphony-natives-");
    }
  }

  private static Path unpacked(String name, Path folder) throws IOException {
    try (InputStream library = Version.class.getModule().getResourceAsStream(name)) {
      if (library == null) {
        throw new UnsatisfiedLinkError("libGDX has no " + name);
      }
      Path file = folder.resolve(name);
      Files.copy(library, file);
      return file;
    }
  }

  /** Deletes the folder. Windows cannot delete a library before the process that uses it ends. */
  private static void remove(Path folder) {
    folder.toFile().deleteOnExit();
    for (String name : NAMES) {
      Path file = folder.resolve(new SharedLibraryLoader().mapLibraryName(name));
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
    folder.toFile().delete();
  }
}
