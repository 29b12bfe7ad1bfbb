package symphony.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another program that runs the same update and accepts requests for numbers of updates. */
final class RivalProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;
  private final BufferedWriter asked;
  private final String name;

  private RivalProcess(Process process, BufferedReader said, String name) {
    this.process = process;
    this.said = said;
    this.asked = process.outputWriter();
    this.name = name;
  }

  /**
   * Starts the program.
   *
   * @param command a command that prints its name in the first line
   * @return the process; empty if it cannot run here, which it reports on standard error
   */
  static Optional<RivalProcess> start(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(command))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader said = process.inputReader();
      String name = said.readLine();
      return name == null ? Optional.empty() : Optional.of(new RivalProcess(process, said, name));
    } catch (IOException e) {
      System.err.println(command.getFirst() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Its name and version. */
  String name() {
    return name;
  }

  /** Milliseconds per update over a number of updates; NaN if the program has ended. */
  double milliseconds(int updates) {
    try {
      asked.write(updates + "\n");
      asked.flush();
      String answer = said.readLine();
      if (answer != null) {
        return Double.parseDouble(answer);
      }
    } catch (IOException e) {
      // It has ended and reported the reason on standard error.
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
