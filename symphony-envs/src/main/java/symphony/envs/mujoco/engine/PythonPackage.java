package symphony.envs.mujoco.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import symphony.envs.python.PythonCommand;

/** The library inside an installed Python package {@code mujoco}, as found by {@code python3}. */
final class PythonPackage {

  private static final String QUESTION =
      PythonCommand.FIRST
          + "import importlib.util as u; s = u.find_spec('mujoco'); "
          + "print(s.submodule_search_locations[0] if s else '')";

  private static final int PATIENCE_SECONDS = 20;

  private PythonPackage() {}

  /** The library; empty without an interpreter or without the package. */
  static Optional<Path> library() {
    try {
      Process python =
          PythonCommand.of("python3", "-c", QUESTION)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      python.getOutputStream().close();
      if (!python.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        python.destroyForcibly();
        return Optional.empty();
      }
      String folder =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return folder.isEmpty() ? Optional.empty() : LibraryNames.in(Path.of(folder));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
