package symphony.envs.mujoco.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symphony.api.environment.EnvironmentException;

/**
 * Loads libmujoco. Debian's build needs four small libraries. If they are in the same folder, they
 * are loaded first, and the loader finds them by name without a search path.
 */
final class SharedObjects {

  private static final List<String> COMPANIONS =
      List.of("libccd.so.2", "liblodepng.so.0", "libqhull_r.so.8.0", "libtinyxml2.so.9");

  private SharedObjects() {}

  /**
   * Loads the library for the lifetime of the process.
   *
   * @param library an absolute path, or a bare name for the system's loader
   */
  static SymbolLookup open(Path library) {
    if (library.isAbsolute()) {
      COMPANIONS.stream()
          .map(library::resolveSibling)
          .filter(Files::exists)
          .forEach(SharedObjects::load);
    }
    return load(library);
  }

  private static SymbolLookup load(Path library) {
    try {
      return library.isAbsolute()
          ? SymbolLookup.libraryLookup(library, Arena.global())
          : SymbolLookup.libraryLookup(library.toString(), Arena.global());
    } catch (IllegalArgumentException e) {
      throw new EnvironmentException(
          library + " cannot be loaded as a shared library: " + e.getMessage(), e);
    }
  }
}
