package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/** Tests the whole program on a small Pendulum: training, stopping, resuming, rollouts, errors. */
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
    return folder.resolve(output).resolve("small/Pendulum-v1/seed-" + seed);
  }

  private void awaitLines(Path table, int lines) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(table) || Files.readAllLines(table).size() < lines) {
      assertTrue(System.nanoTime() < patience, "nothing is trained");
      Thread.sleep(20);
    }
  }

  @Test
  void aTerminatedRunIsReadableAndRecordsIt() throws Exception {
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
  void theErrorForAnUnknownIngredientNamesThePlaceAndTheKnownOnes() throws Exception {
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
  void aFileNamedWithoutItsFolderCanIncludeFilesNextToIt() throws Exception {
    Files.createDirectory(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/gamma.conf"), "symphony.agent.gamma = 0.9");
    Files.writeString(
        folder.resolve("mine.conf"), "include \"small.conf\"\ninclude \"parts/gamma.conf\"\n");

    Ended explained = program.run("config", "explain", "mine.conf");

    assertEquals(0, explained.status(), explained.err());
    assertTrue(
        explained.out().matches("(?s).*agent\\.batch +16 +small\\.conf:5.*"), explained.out());
    assertTrue(explained.out().contains("parts/gamma.conf:1"), explained.out());
  }

  @Test
  void unwritableOutputIsReportedInOneSentence() throws Exception {
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
    assertTrue(
        lines
            .get(2)
            .matches(
                "\\{\"t\":2,\"obs\":\\[.*],\"reward\":-.*,\"terminated\":false,\"truncated\":false}"));
  }

  /** Stochastic gradient descent with a learning rate at which it diverges. */
  private static final String[] DIVERGING = {
    "train",
    "small.conf",
    "training.seeds=[1]",
    "training.steps=200",
    "run.variant=small",
    "run.output=a",
    "agent.network.type=mlp",
    "agent.activation.type=relu",
    "agent.normalization.type=none",
    "agent.critic-loss.type=mse",
    "agent.actor-objective.type=ddpg",
    "agent.reward-scaling.type=none",
    "agent.optimizer.type=sgd",
    "agent.optimizer.sgd.learning-rate=1",
    "evaluation.every=1000",
    "run.checkpoint-every=1"
  };

  @Test
  void policyOfADivergedSeedIsItsLastHealthyOneAndThisIsReported() throws Exception {
    Ended diverged = program.run(DIVERGING);
    assertEquals(1, diverged.status(), diverged.err());
    assertTrue(diverged.out().contains("no longer finite"), diverged.out());
    String step = found("keeps the policy of step (\\d+)\\.", diverged.err());
    String run = "a/small/Pendulum-v1/seed-1";

    Ended evaluated = program.run("evaluate", run, "--format", "json");
    Ended exported = program.run("export", run);

    assertEquals(0, evaluated.status(), evaluated.err());
    assertEquals(step, found("\"step\" : (\\d+)", evaluated.out()));
    assertEquals(0, exported.status(), exported.err());
    assertTrue(exported.out().contains("holds the policy after step " + step), exported.out());
    String card = Files.readString(folder.resolve(run + "/export/README.md"));
    assertTrue(card.contains("# small on Pendulum-v1"), card);
    assertTrue(card.contains("| 0 | -2.0 | 2.0 | 0.0 | 2.0 |"), card);
    for (Ended ended : List.of(evaluated, exported)) {
      assertEquals(
          step,
          found("finite; its last usable policy, that of step (\\d+), is used\\.", ended.err()));
    }
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), () -> pattern + " is not in " + text);
    return matcher.group(1);
  }

  /** With frequent evaluations and checkpoints, a signal arrives during one of them. */
  @Test
  void aRunTerminatedInEvaluationsOrCheckpointsResumesToTheSameBytes() throws Exception {
    String[] busy = {
      "train",
      "small.conf",
      "training.steps=130",
      "evaluation.every=3",
      "run.checkpoint-every=2",
      "run.metrics-every=2",
      "run.variant=small",
      "run.output=a"
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
