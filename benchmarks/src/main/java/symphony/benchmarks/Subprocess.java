package symphony.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs a command and waits for its end. */
final class Subprocess {

  private Subprocess() {}

  /**
   * The result of a command.
   *
   * @param status the exit status; 0 for success
   * @param lastLine the last line of its output, possibly empty
   */
  record Ended(int status, String lastLine) {

    boolean good() {
      return status == 0;
    }
  }

  /** Runs a command; one that cannot even be started ends with the reason as its last line. */
  static Ended run(String... command) {
    return run(new ProcessBuilder(command));
  }

  /** Runs a command; one that cannot even be started ends with the reason as its last line. */
  static Ended run(ProcessBuilder command) {
    try {
      Process process = command.redirectErrorStream(true).start();
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Ended(process.waitFor(), text.substring(text.lastIndexOf('\n') + 1));
    } catch (IOException e) {
      return new Ended(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
