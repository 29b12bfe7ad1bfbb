package symphony.envs.gymnasium;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import symphony.envs.python.PythonCommand;

/** Checks without importing it whether a Python has Gymnasium. */
final class PythonProbe {

  private static final String QUESTION =
      PythonCommand.FIRST
          + "import importlib.util; sys.exit(0 if importlib.util.find_spec('gymnasium') else 3)";
  private static final int NOT_INSTALLED = 3;
  private static final long PATIENCE_SECONDS = 20;

  private PythonProbe() {}

  /** A sentence on what is missing; empty if nothing is. */
  static Optional<String> missing(String python) {
    try {
      return verdict(python, exitStatus(python));
    } catch (IOException e) {
      return Optional.of(notStarted(python, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the search for Gymnasium was interrupted");
    }
  }

  /** The message for a Python that does not start. */
  static String notStarted(String python, IOException e) {
    return "Python cannot be started as '"
        + python
        + "' ("
        + e.getMessage()
        + "); install Python 3, or add symphony.environment.gymnasium.python=PATH to the command";
  }

  private static Optional<String> verdict(String python, int status) {
    return switch (status) {
      case 0 -> Optional.empty();
      case NOT_INSTALLED ->
          Optional.of(
              "Gymnasium is not installed for '%s'; run '%s -m pip install gymnasium', or add symphony.environment.gymnasium.python=PATH of a Python that has it to the command"
                  .formatted(python, python));
      default ->
          Optional.of("'" + python + "' is not a working Python 3 (exit status " + status + ")");
    };
  }

  private static int exitStatus(String python) throws IOException, InterruptedException {
    Process process =
        PythonCommand.of(python, "-c", QUESTION)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } finally {
      process.destroyForcibly();
    }
  }
}
