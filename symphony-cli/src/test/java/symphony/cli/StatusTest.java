package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Tests an unfinished study: one run is done, one is running, one has failed, one has not started.
 */
class StatusTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writeStudy() throws IOException {
    run("base", 1, "{\"status\": \"done\"}", 100);
    run("base", 2, null, 60);
    run("relu", 1, "{\"status\": \"failed\", \"reason\": \"it <diverged>\"}", 20);
    Files.createDirectories(folder.resolve("relu/T/seed-2"));
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(folder.resolve("logs/base-T.log"), "one\nbase T: step 60 of 100\n");
  }

  private void run(String variant, int seed, String summary, int steps) throws IOException {
    Path run = Files.createDirectories(folder.resolve(variant + "/T/seed-" + seed));
    StringBuilder evaluations = new StringBuilder("step,return_mean\n");
    StringBuilder episodes = new StringBuilder("step,episode,return,length,terminated\n");
    for (int step = 10; step <= steps; step += 10) {
      evaluations.append(step + "," + (step - 100) + ".5\n");
      episodes.append(step + 5 + ",1,-3,10,0\n");
    }
    Files.writeString(run.resolve("evaluations.csv"), evaluations);
    Files.writeString(run.resolve("episodes.csv"), episodes + "99");
    Files.writeString(
        run.resolve("provenance.json"),
        "{\"began\": \"%s\", \"digest\": \"d\"}".formatted(Instant.now().minusSeconds(10)));
    if (summary != null) {
      Files.writeString(run.resolve("summary.json"), summary);
    }
  }

  private String execute(String... arguments) {
    CommandLine command = SymphonyCommand.commandLine();
    command.setOut(new PrintWriter(out));
    assertEquals(0, command.execute(arguments));
    return out.toString();
  }

  @Test
  void textCountsDoneRunningAndFailedRuns() {
    String text = execute("status", folder.toString());

    assertTrue(text.contains("1 of 4 runs done, 1 running, 1 failed"), text);
    assertTrue(text.contains("failed: relu, T, seed 1: it <diverged>"), text);
    assertTrue(text.matches("(?s).*base T +1/2 +1 +0 +1[0-9]{2} .*"), text);
  }

  @Test
  void jsonHasTheSameCounts() {
    String json = execute("status", folder.toString(), "--format", "json").replace(" : ", ": ");

    assertTrue(json.contains("\"running\": 1"), json);
    assertTrue(json.contains("\"step\": 65"), json);
    assertTrue(json.contains("\"stepsPerSecond\""), json);
    assertTrue(json.contains("\"return\": -40.5"), json);
  }

  @Test
  void pageShowsUnfinishedCurvesFailuresAndLogsAndIsServedOnLoopbackOnly() throws Exception {
    HttpServer server = WatchCommand.serve(folder, 0);
    try {
      assertTrue(server.getAddress().getAddress().isLoopbackAddress());
      String root = "http://127.0.0.1:" + server.getAddress().getPort();
      String page = get(root + "/");

      assertTrue(page.contains("http-equiv=\"refresh\""), page);
      assertTrue(page.contains("1 of 4 runs done, 1 running, 1 failed"), page);
      assertEquals(2 * 3, page.split("class=\"line c", -1).length - 1 - 2, page);
      assertTrue(page.contains("it &lt;diverged&gt;"), page);
      assertFalse(page.contains("it <diverged>"), page);
      assertTrue(page.contains("base T: step 60 of 100"), page);
      assertTrue(get(root + "/status.json").matches("(?s).*\"cells\" ?: 4.*"));
    } finally {
      server.stop(0);
    }
  }

  private static String get(String address) throws IOException {
    try (var in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
