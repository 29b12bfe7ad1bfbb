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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the start script finds its JDK in the minimal environment of cron or a scheduler. */
class BareEnvironmentTest {

  private static final Path SCRIPT = Path.of("..", "symphony").toAbsolutePath().normalize();

  @TempDir Path folder;

  /** Runs the script up to its search for a JDK and returns the result. */
  private List<String> found(Map<String, String> environment) throws Exception {
    String script = Files.readString(SCRIPT);
    int end = script.indexOf("# Whether there is no build yet");
    assumeTrue(end > 0 && Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Path part = folder.resolve("part.sh");
    Files.writeString(part, script.substring(0, end) + "\necho \"$java\"\n");
    ProcessBuilder shell =
        new ProcessBuilder("/bin/bash", part.toString()).redirectErrorStream(true);
    shell.environment().clear();
    shell.environment().putAll(environment);
    Process process = shell.start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), said::toString);
    assertEquals(1, said.size(), said::toString);
    return said;
  }

  @Test
  void jdkIsFoundWithoutAHome() throws Exception {
    List<String> said =
        found(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    assertTrue(said.getLast().endsWith("/bin/java"), said::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../symphony", "src/release/symphony"})
  void tooLittleVirtualMemoryIsReportedInOneSentence(String script) throws Exception {
    assertEquals(
        List.of(
            "A process may have 500 MB of virtual memory here, and Symphony needs 6000 MB or more;"
                + " raise the limit, for example with ulimit -v unlimited"),
        refused(script, "ulimit -v 500000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../symphony", "src/release/symphony"})
  void tooFewOpenFilesAreReportedInOneSentence(String script) throws Exception {
    assertEquals(
        List.of(
            "A process may open 64 files here, and Symphony needs 128 or more; raise the limit, "
                + "for example with ulimit -n 1024"),
        refused(script, "ulimit -n 64"));
  }

  /** The messages of the script under a limit at which it must not start Java. */
  private static List<String> refused(String script, String limit) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", limit + "; exec " + script + " help")
            .redirectErrorStream(true);
    shell.environment().clear();
    shell
        .environment()
        .putAll(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    Process process = shell.start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(2, process.waitFor(), said::toString);
    return said;
  }
}
