package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.cli.Program.Ended;

/**
 * Tests {@code kill -9} at random times, while the program starts, trains, writes a checkpoint or
 * ends. They are drawn from a seed that every failure prints; the system property {@code
 * symphony.kill} sets it.
 */
class KillTest {

  private static final long SEED = Long.getLong("symphony.kill", System.nanoTime());

  /** The largest number of starts for each kill that counts. */
  private static final int STARTS = 15;

  private static final int KILLED = 128 + 9;

  private static final String NONE = "none";

  private static final List<String> FILES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder story = new StringBuilder("symphony.kill=" + SEED);

  @TempDir Path folder;

  private Program program;
  private int steps;
  private double earlyShare;
  private double startSeconds;
  private double trainSeconds;
  private int starts;
  private int hits;

  @BeforeEach
  void writeConfig() throws IOException {
    program = new Program(folder);
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
  }

  /** The second task runs if libmujoco is installed. */
  @ParameterizedTest
  @ValueSource(strings = {"Pendulum-v1", "Hopper-v4"})
  void aRunKilledAtARandomMomentAndResumedWritesTheSameBytes(String task) throws Exception {
    killAndCompare(task, 160, 1, 0);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({"Pendulum-v1, 30", "Hopper-v4, 20"})
  void aRunKilledManyTimesWritesTheSameBytes(String task, int kills) throws Exception {
    killAndCompare(task, 450, kills, 0.2);
  }

  /**
   * A kill counts if the program had stored a checkpoint and had not ended.
   *
   * @param length steps of the training
   * @param share of the kills that are meant for a program that is still starting
   */
  private void killAndCompare(String task, int length, int kills, double share) throws Exception {
    steps = length;
    earlyShare = share;
    Ended undisturbed = timed(task);
    assumeFalse(undisturbed.err().contains("cannot run here"), undisturbed.err());
    assertEquals(0, undisturbed.status(), undisturbed.err());
    report("undisturbed/runs");

    for (int run = 1; hits < kills; run++) {
      String output = "killed-" + run;
      killUntilItEnds(task, output, kills);
      Ended resumed = program.run(command(task, output));
      assertEquals(0, resumed.status(), story + "\n" + resumed.err());
      assertSame(task, output);
    }
  }

  /**
   * Trains without interruption and measures when the training starts and when the program ends.
   */
  private Ended timed(String task) throws Exception {
    long start = System.nanoTime();
    Process process = program.start(command(task, "undisturbed"));
    awaitTraining(process, task, "undisturbed", 0);
    long begun = System.nanoTime();
    Ended undisturbed = program.end(process);
    startSeconds = (begun - start) / 1e9;
    trainSeconds = (System.nanoTime() - begun) / 1e9;
    return undisturbed;
  }

  /** The time at which the provenance is written, just before the first step. */
  private long provenance(String task, String output) {
    return cell(task, output, 2).resolve("provenance.json").toFile().lastModified();
  }

  private void awaitTraining(Process process, String task, String output, long earlier)
      throws InterruptedException {
    while (process.isAlive() && provenance(task, output) == earlier) {
      Thread.sleep(5);
    }
  }

  private String[] command(String task, String output) {
    return new String[] {
      "train",
      "small.conf",
      "task=" + task,
      "training.steps=" + steps,
      "evaluation.every=40",
      "evaluation.episodes=1",
      "run.checkpoint-every=20",
      "run.metrics-every=10",
      "run.variant=small",
      "run.output=" + output + "/runs"
    };
  }

  /** Kills one run repeatedly, until enough kills count or the run has ended. */
  private void killUntilItEnds(String task, String output, int kills) throws Exception {
    story.append("\n").append(output).append(":");
    while (hits < kills) {
      assertTrue(++starts <= STARTS * kills, () -> "The kills do not hit a training: " + story);
      String before = newest(task, output);
      boolean early = random.nextDouble() < earlyShare;
      double left = Math.max(1 - step(before) / steps, 1.0 / steps);
      Ended ended = killed(task, output, early, early ? startSeconds : left * trainSeconds);
      String after = newest(task, output);
      story.append(after).append(',');
      if (ended.status() != KILLED) {
        assertEquals(0, ended.status(), () -> story + "\n" + ended.err());
        // It ended before the kill, so the times were too late.
        trainSeconds /= early ? 1 : 1.5;
        return;
      }
      boolean hit = !after.equals(before) && !hasEnded(task, output);
      hits += hit ? 1 : 0;
      // A machine that has become slower needs later times.
      trainSeconds *= hit || early ? 1 : 1.5;
    }
  }

  /**
   * Starts the program and kills it while it starts, or while it trains.
   *
   * @param seconds how long either takes, more or less
   */
  private Ended killed(String task, String output, boolean early, double seconds) throws Exception {
    double moment = random.nextDouble(seconds);
    story.append(String.format(Locale.ROOT, " %s %.2f s ", early ? "start" : "train", moment));
    long earlier = provenance(task, output);
    Process process = program.start(command(task, output));
    if (!early) {
      awaitTraining(process, task, output, earlier);
    }
    process.waitFor(Math.round(moment * 1e3), TimeUnit.MILLISECONDS);
    return program.end(process.destroyForcibly());
  }

  private static double step(String checkpoint) {
    return checkpoint.equals(NONE) ? 0 : Double.parseDouble(checkpoint.replaceAll("\\D", ""));
  }

  private boolean hasEnded(String task, String output) {
    return Files.exists(cell(task, output, 1).resolve("summary.json"));
  }

  /** The name of the newest checkpoint. */
  private String newest(String task, String output) throws IOException {
    Path checkpoints = cell(task, output, 1).resolve("checkpoints");
    String newest = NONE;
    if (Files.isDirectory(checkpoints)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(checkpoints, "step-*.ckpt")) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          newest = name.compareTo(newest) > 0 ? name : newest;
        }
      }
    }
    return newest;
  }

  /**
   * The records of both seeds; the last checkpoint, which names every block of both by its SHA-256;
   * the report for people and for programs.
   */
  private void assertSame(String task, String output) throws Exception {
    for (int seed : List.of(1, 2)) {
      for (String file : FILES) {
        assertSame(cell(task, "undisturbed", seed), cell(task, output, seed), file);
      }
    }
    assertSame(
        cell(task, "undisturbed", 1),
        cell(task, output, 1),
        "checkpoints/step-%012d.ckpt".formatted(steps));
    report(output + "/runs");
    for (String file : List.of("report.html", "report.json")) {
      assertEquals(
          Program.timeless(folder.resolve("undisturbed/runs").resolve(file)),
          Program.timeless(folder.resolve(output + "/runs").resolve(file)),
          () -> file + " differs after kills: " + story);
    }
  }

  private void report(String runs) {
    assertEquals(0, SymphonyCommand.execute("report", folder.resolve(runs).toString()));
  }

  private void assertSame(Path undisturbed, Path killed, String file) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(undisturbed.resolve(file)),
        Files.readAllBytes(killed.resolve(file)),
        () -> killed.resolve(file) + " differs after kills: " + story);
  }

  private Path cell(String task, String output, int seed) {
    return folder.resolve(output + "/runs/small").resolve(task).resolve("seed-" + seed);
  }
}
