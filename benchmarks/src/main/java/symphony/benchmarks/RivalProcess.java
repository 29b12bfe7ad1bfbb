package symphony.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same update by another program, which stays and is asked for some at a time. */
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
   * Starts one.
   *
   * @param command says in its first line what it is
   * @return empty where it cannot run here, as its own words on standard error tell
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

  /** What it is, with its version. */
  String name() {
    return name;
  }

  /**
   * Milliseconds of one of so many updates; NaN once it has ended, which costs the others nothing.
   */
  double milliseconds(int updates) {
    try {
      asked.write(updates + "\n");
      asked.flush();
      String answer = said.readLine();
      if (answer != null) {
        return Double.parseDouble(answer);
      }
    } catch (IOException e) {
      // It has ended, as its own words on standard error tell.
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
