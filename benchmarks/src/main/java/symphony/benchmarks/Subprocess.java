package symphony.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A command that is run to its end. */
final class Subprocess {

  private Subprocess() {}

  /**
   * How it ended.
   *
   * @param status 0 where all went well
   * @param lastLine the last line that it wrote, possibly empty
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
