package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/**
 * Tests {@code kill -9} and SIGTERM during a study's tuning, at times drawn from a seed that every
 * failure prints; the system property {@code symphony.kill} sets it.
 */
@Tag("slow")
class RetuneKillTest {

  private static final long SEED = Long.getLong("symphony.kill", System.nanoTime());
  private static final int KILLS = Integer.getInteger("symphony.kills", 6);

  /** Two variants, two settings, one tuning seed. */
  private static final int CANDIDATES = 4;

  private static final String RETUNE =
      """
          retune { keys { agent.gamma = [0.9, 0.98] }, seeds = [101] }
          name = small\
      """;

  private final StringBuilder story = new StringBuilder("symphony.kill=" + SEED);

  @TempDir Path folder;

  private Program program;

  @Test
  void aKilledTuningSelectsAndScoresTheSameBytes() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    program = new Program(folder);
    Files.writeString(
        folder.resolve("study.conf"), SmallConfigs.STUDY.replace("    name = small", RETUNE));
    Ended undisturbed = program.run(command("undisturbed"));
    assertEquals(0, undisturbed.status(), undisturbed.err());
    assertEquals(CANDIDATES, ended(tuning("undisturbed")));

    int hits = 0;
    for (int round = 1; hits < KILLS; round++) {
      assertTrue(round <= KILLS, () -> "The kills do not hit a tuning: " + story);
      String output = "killed-" + round;
      while (hits < KILLS && killed(output, hits % 2 == 0, random)) {
        hits++;
      }
      Ended resumed = program.run(command(output));
      assertEquals(0, resumed.status(), story + "\n" + resumed.err());
      assertSame(output);
    }
  }

  private static String[] command(String output) {
    return new String[] {
      "ablate", "study.conf", "study.output=" + output, "study.budget.steps=600"
    };
  }

  /** Kills the program some time after it trains a candidate; false if the tuning had ended. */
  private boolean killed(String output, boolean gently, SplittableRandom random) throws Exception {
    int moment = random.nextInt(6_000);
    story.append("\n").append(output).append(gently ? " SIGTERM " : " SIGKILL ").append(moment);
    long before = trained(output);
    Process process = program.start(command(output));
    while (process.isAlive() && trained(output) == before) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
      if (gently) {
        process.destroy();
      } else {
        process.destroyForcibly();
      }
    }
    Ended ended = program.end(process);
    assertFalse(ended.err().contains("\tat "), ended.err());
    story.append(" after ").append(ended(tuning(output))).append(" candidates");
    return ended(tuning(output)) < CANDIDATES;
  }

  private Path tuning(String output) {
    return folder.resolve(output).resolve("small/tuning");
  }

  /** Bytes of metrics that the candidates have. */
  private long trained(String output) throws IOException {
    long bytes = 0;
    for (Path file : files(tuning(output), "metrics.csv")) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static long ended(Path tuning) throws IOException {
    long ended = 0;
    for (Path file : files(tuning, "summary.json")) {
      ended += Files.readString(file).contains("\"status\" : \"done\"") ? 1 : 0;
    }
    return ended;
  }

  private static List<Path> files(Path under, String name) throws IOException {
    if (!Files.isDirectory(under)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  /**
   * Asserts that the records and checkpoints of all runs and all tables of both reports except
   * times are equal.
   */
  private void assertSame(String output) throws IOException {
    Path whole = folder.resolve("undisturbed");
    List<Path> expected = files(whole, "(?!runs|cost).*\\.csv|summary\\.json|step-.*\\.ckpt");
    assertTrue(expected.stream().anyMatch(file -> file.endsWith("data/tuning.csv")));
    for (Path file : expected) {
      Path killed = folder.resolve(output).resolve(whole.relativize(file).toString());
      assertArrayEquals(
          Files.readAllBytes(file),
          Files.readAllBytes(killed),
          () -> killed + " differs after kills: " + story);
    }
    assertEquals(
        Program.timeless(whole.resolve("small/report.html")),
        Program.timeless(folder.resolve(output).resolve("small/report.html")),
        story::toString);
  }
}
