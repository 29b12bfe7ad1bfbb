package symphony.envs.gymnasium;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A virtual environment under {@code target/} with Gymnasium in pinned versions, created once.
 * Tests that need it are skipped with a message if Python, pip or the network is missing.
 */
final class PythonForTests {

  private static final Path HOME = Path.of("target", "gymnasium-venv").toAbsolutePath();
  private static final Path MADE = HOME.resolve("made-from.txt");
  private static final String OBSTACLE = prepare();

  private PythonForTests() {}

  /** The interpreter with Gymnasium; skips the test if there is none. */
  static String withGymnasium() {
    Assumptions.assumeTrue(OBSTACLE.isEmpty(), OBSTACLE);
    return HOME.resolve("bin/python").toString();
  }

  /** The folder of the virtual environment. */
  static Path home() {
    return HOME;
  }

  /** An interpreter that lacks Gymnasium. */
  static String withoutGymnasium() {
    Path home = HOME.resolveSibling("bare-venv");
    String obstacle =
        Files.exists(home)
            ? ""
            : run(List.of("python3", "-m", "venv", "--without-pip", home.toString()));
    Assumptions.assumeTrue(obstacle.isEmpty(), obstacle);
    return home.resolve("bin/python").toString();
  }

  private static String prepare() {
    try {
      byte[] wanted = resource("requirements.txt");
      if (!Files.exists(MADE) || !Arrays.equals(Files.readAllBytes(MADE), wanted)) {
        String obstacle = make(wanted);
        if (!obstacle.isEmpty()) {
          return obstacle;
        }
      }
      return copyTasks();
    } catch (IOException e) {
      return "the test's Python environment cannot be made: " + e.getMessage();
    }
  }

  private static String make(byte[] wanted) throws IOException {
    Path list = HOME.resolveSibling("gymnasium-requirements.txt");
    Files.createDirectories(list.getParent());
    Files.write(list, wanted);
    String obstacle = run(List.of("python3", "-m", "venv", "--clear", HOME.toString()));
    if (obstacle.isEmpty()) {
      String pip = HOME.resolve("bin/pip").toString();
      obstacle =
          run(List.of(pip, "install", "-q", "--disable-pip-version-check", "-r", list.toString()));
    }
    if (obstacle.isEmpty()) {
      Files.write(MADE, wanted);
    }
    return obstacle;
  }

  private static String copyTasks() throws IOException {
    try (var below = Files.find(HOME, 5, (path, a) -> path.endsWith("site-packages"))) {
      Path packages = below.findFirst().orElseThrow();
      Path to = packages.resolve("symphony_tasks.py");
      Path fresh = packages.resolve("symphony_tasks.py.new");
      Files.write(fresh, resource("symphony_tasks.py"));
      Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
    }
    return "";
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PythonForTests.class.getResourceAsStream("/gymnasium/" + name)) {
      return in.readAllBytes();
    }
  }

  private static String run(List<String> command) {
    File log = HOME.resolveSibling("gymnasium-venv.log").toFile();
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      boolean done = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
      process.destroyForcibly();
      return done ? "" : "'" + String.join(" ", command) + "' failed, see " + log;
    } catch (IOException e) {
      return "there is no " + command.getFirst() + ": " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
