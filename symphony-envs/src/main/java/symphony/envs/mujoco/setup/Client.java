package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import symphony.api.environment.EnvironmentException;
import symphony.envs.python.PythonCommand;

/** Runs a command of the system, such as {@code apt-get} or {@code pip}. */
final class Client {

  private static final int PATIENCE_MINUTES = 10;

  private Client() {}

  /** Whether a command exists. */
  static boolean exists(String command) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(java.io.File.pathSeparator)).stream()
        .map(folder -> Path.of(folder, command))
        .anyMatch(Files::isExecutable);
  }

  /**
   * Runs a command with empty standard input and waits for its end.
   *
   * @param folder its working directory
   * @throws EnvironmentException with its last line if it fails or takes too long
   */
  static void run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile(folder, "client-", ".log");
    Process process =
        PythonCommand.of(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    if (!finished(process)) {
      process.destroyForcibly();
      throw new EnvironmentException(
          command.getFirst() + " did not finish within " + PATIENCE_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new EnvironmentException(command.getFirst() + " failed: " + lastLine(log));
    }
  }

  private static boolean finished(Process process) {
    try {
      return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String lastLine(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "it printed no message" : text.substring(text.lastIndexOf('\n') + 1);
  }
}
