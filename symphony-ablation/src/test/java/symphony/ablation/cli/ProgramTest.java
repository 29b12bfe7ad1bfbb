package symphony.ablation.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.ablation.cli.Program.Ended;

/** The whole program on a small Pendulum: trained, killed, resumed, driven, refused. */
class ProgramTest {

  static final String SMALL =
      """
      symphony {
        task = Pendulum-v1
        device = cpu
        agent {
          batch = 16
          replay.capacity = 1000
          network { type = symphony-block, symphony-block { hidden = 8, nodes = 4 } }
          warm-start { type = repeat, repeat { steps = 50, repetitions = 2 } }
        }
        training { steps = 450, seeds = [1, 2], threads = 1 }
        evaluation { every = 150, episodes = 2 }
        run { metrics-every = 50, checkpoint-every = 60 }
      }
      """;

  private static final List<String> TABLES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json");

  @TempDir Path folder;

  private Program program;

  @BeforeEach
  void writeConfig() throws Exception {
    program = new Program(folder);
    Files.writeString(folder.resolve("small.conf"), SMALL);
  }

  private Path cell(String output, int seed) {
    return cell(output, "Pendulum-v1", seed);
  }

  private Path cell(String output, String task, int seed) {
    return folder.resolve(output).resolve("small").resolve(task).resolve("seed-" + seed);
  }

  private void awaitLines(Path table, int lines) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(table) || Files.readAllLines(table).size() < lines) {
      assertTrue(System.nanoTime() < patience, "nothing is trained");
      Thread.sleep(20);
    }
  }

  /** The second task runs where libmujoco is. */
  @ParameterizedTest
  @ValueSource(strings = {"Pendulum-v1", "Hopper-v4"})
  void killedTwiceAndResumedItLeavesTheBytesOfAnUndisturbedRun(String task) throws Exception {
    String choice = "task=" + task;
    Ended undisturbed = program.run("train", "small.conf", choice, "run.output=a/runs");
    assumeFalse(undisturbed.err().contains("cannot run here"), undisturbed.err());
    assertEquals(0, undisturbed.status(), undisturbed.err());

    for (int metrics : List.of(3, 7)) {
      Process killed = program.start("train", "small.conf", choice, "run.output=b/runs");
      awaitLines(cell("b/runs", task, 1).resolve("metrics.csv"), metrics);
      killed.destroyForcibly().waitFor();
      assertFalse(Files.exists(cell("b/runs", task, 1).resolve("summary.json")));
    }
    Ended resumed = program.run("train", "small.conf", choice, "run.output=b/runs");

    assertEquals(0, resumed.status(), resumed.err());
    assertTrue(resumed.err().contains("Going on after step "), resumed.err());
    assertSame("a/runs", "b/runs", task);
    for (String output : List.of("a/runs", "b/runs")) {
      Ended report = program.run("report", output);
      assertEquals(0, report.status(), report.err());
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a/runs/report.html")),
        Files.readAllBytes(folder.resolve("b/runs/report.html")));
  }

  /** The tables of both seeds, and with the last checkpoint the parameters of both. */
  private void assertSame(String one, String other, String task) throws Exception {
    for (int seed : List.of(1, 2)) {
      for (String name : TABLES) {
        assertArrayEquals(
            Files.readAllBytes(cell(one, task, seed).resolve(name)),
            Files.readAllBytes(cell(other, task, seed).resolve(name)),
            () -> name + " of seed " + seed);
      }
    }
    String last = "checkpoints/step-000000000450.ckpt";
    assertArrayEquals(
        Files.readAllBytes(cell(one, task, 1).resolve(last)),
        Files.readAllBytes(cell(other, task, 1).resolve(last)));
  }

  @Test
  void terminationLeavesAReadableDirectoryThatSaysSo() throws Exception {
    Process process = program.start("train", "small.conf", "run.output=a", "training.steps=100000");
    awaitLines(cell("a", 1).resolve("metrics.csv"), 3);

    process.destroy();

    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    String summary = Files.readString(cell("a", 2).resolve("summary.json"));
    assertTrue(summary.contains("\"status\" : \"interrupted\""), summary);
    assertTrue(
        Files.readString(folder.resolve("out")).contains("seed 1: interrupted"),
        Files.readString(folder.resolve("err")));
  }

  @Test
  void unknownIngredientNamesThePlaceAndWhatIsKnown() throws Exception {
    Ended ended = program.run("train", "small.conf", "agent.critic-loss.type=rehze");

    assertEquals(2, ended.status());
    assertTrue(
        ended
            .err()
            .startsWith(
                "symphony.agent.critic-loss.type (command line): no critic loss named 'rehze'; did"
                    + " you mean 'rehse'? Known: "),
        ended.err());
    assertTrue(ended.err().contains("rehse (symphony.tf)"), ended.err());
  }

  @Test
  void aFileThatIsNamedWithoutItsFolderIncludesItsNeighbours() throws Exception {
    Files.createDirectory(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/gamma.conf"), "symphony.agent.gamma = 0.9");
    Files.writeString(
        folder.resolve("mine.conf"), "include \"small.conf\"\ninclude \"parts/gamma.conf\"\n");

    Ended explained = program.run("config", "explain", "mine.conf");

    assertEquals(0, explained.status(), explained.err());
    assertTrue(explained.out().matches("(?s).*agent\\.batch +16 +small\\.conf:5.*"), explained.out());
    assertTrue(explained.out().contains("parts/gamma.conf:1"), explained.out());
  }

  @Test
  void unwritableOutputIsOneSentence() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");

    Ended ended = program.run("train", "small.conf", "run.output=file/runs");

    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("cannot be written"), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void rolloutWritesOneLineForEachAction() throws Exception {
    Files.writeString(folder.resolve("actions.jsonl"), "[0.5]\n[-1.0]\n[2.0]\n");

    Ended ended = program.run("rollout", "Pendulum-v1", "--actions", "actions.jsonl");

    assertEquals(0, ended.status(), ended.err());
    List<String> lines = ended.out().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(2).matches("\\{\"t\":2,\"obs\":\\[.*],\"reward\":-.*,\"terminated\":false,\"truncated\":false}"));
  }

  /** With evaluations and checkpoints all the time, a signal finds one of them under way. */
  @Test
  void terminatedInEvaluationsAndCheckpointsItGoesOnToTheSameBytes() throws Exception {
    String[] busy = {
      "train", "small.conf", "training.steps=130", "evaluation.every=3", "run.checkpoint-every=2",
      "run.metrics-every=2", "run.output=a"
    };
    assertEquals(0, program.run(busy).status());
    busy[busy.length - 1] = "run.output=b";
    for (int metrics : List.of(2, 9)) {
      Process process = program.start(busy);
      awaitLines(cell("b", 1).resolve("metrics.csv"), metrics);
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      String summary = Files.readString(cell("b", 1).resolve("summary.json"));
      assertTrue(summary.contains("\"status\" : \"interrupted\""), summary);
    }
    assertEquals(0, program.run(busy).status());

    for (int seed : List.of(1, 2)) {
      for (String name : TABLES) {
        assertArrayEquals(
            Files.readAllBytes(cell("a", seed).resolve(name)),
            Files.readAllBytes(cell("b", seed).resolve(name)),
            () -> name + " of seed " + seed);
      }
    }
  }
}
