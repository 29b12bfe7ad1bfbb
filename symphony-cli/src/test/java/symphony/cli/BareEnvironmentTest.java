package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script finds its JDK where cron or a scheduler gives next to no environment. */
class BareEnvironmentTest {

  private static final Path SCRIPT = Path.of("..", "symphony").toAbsolutePath().normalize();

  @TempDir Path folder;

  /** The script as far as it has found a JDK, and then what that is. */
  private List<String> found(String limits, Map<String, String> environment) throws Exception {
    List<String> said = said(0, limits, environment);
    assertEquals(1, said.size(), said::toString);
    return said;
  }

  private List<String> said(int status, String limits, Map<String, String> environment)
      throws Exception {
    String script = Files.readString(SCRIPT);
    int end = script.indexOf("# Whether there is no build yet");
    assumeTrue(end > 0 && Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Path part = folder.resolve("part.sh");
    Files.writeString(part, limits + "\n" + script.substring(0, end) + "\necho \"$java\"\n");
    ProcessBuilder shell =
        new ProcessBuilder("/bin/bash", part.toString()).redirectErrorStream(true);
    shell.environment().clear();
    shell.environment().putAll(environment);
    Process process = shell.start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(status, process.waitFor(), said::toString);
    return said;
  }

  @Test
  void jdkIsFoundWithoutAHome() throws Exception {
    List<String> said =
        found("", Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    assertTrue(said.getLast().endsWith("/bin/java"), said::toString);
  }

  @Test
  void jdkIsFoundWhereNoJavaCouldStart() throws Exception {
    List<String> said =
        found(
            "ulimit -v 500000",
            Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    assertTrue(said.getLast().endsWith("/bin/java"), said::toString);
  }

  @Test
  void tooFewOpenFilesAreOneSentence() throws Exception {
    List<String> said =
        said(
            2,
            "ulimit -n 64",
            Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    assertEquals(
        List.of(
            "A process may open 64 files here, and Symphony needs 128 or more; raise the limit, for"
                + " example by ulimit -n 1024"),
        said);
  }
}
