package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;

/**
 * Tests that the policy of a failed seed is kept. The fake agent learns after step 5, its gain
 * rises by 0.01 per update, and a poisoned member's gain is NaN from the tenth update, at step 15.
 */
class LastHealthyCheckpointTest {

  private static final int ILL = 15;

  @TempDir Path folder;

  private RunConfig config(String... overrides) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "task=Line-v0",
                "training.steps=100",
                "training.seeds=[1, 2]",
                "agent.poisoned=[1]",
                "evaluation.every=40",
                "evaluation.episodes=3",
                "run.checkpoint-every=7",
                "run.variant=test",
                "run.output=" + folder));
    all.addAll(List.of(overrides));
    return ConfigSource.defaults(Fakes.registry()).with("test", all).run();
  }

  private static List<CellOutcome> train(RunConfig config, long stopAfter) {
    StopSignal stop = new StopSignal();
    return Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.RESUME,
            List.of(
                event -> {
                  if (event instanceof RunEvent.Stepped && event.step() == stopAfter) {
                    stop.request();
                  }
                }),
            stop));
  }

  private static List<CellOutcome> train(RunConfig config) {
    return train(config, Long.MAX_VALUE);
  }

  private Path seed(int seed) {
    return folder.resolve("test/Line-v0/seed-" + seed);
  }

  private static double gain(TrainedAgent agent) {
    double[] action = new double[1];
    agent.act(new double[] {0.1, 0}, action);
    double x = action[0] / 2;
    return -Math.log((1 + x) / (1 - x)) / 2 / 0.1;
  }

  private void assertKept(int seed, long step, double gain) {
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), seed(seed), List.of())) {
      assertEquals(step, agent.step());
      assertEquals(gain, gain(agent), 1e-5);
      assertTrue(Double.isFinite(agent.evaluate().mean()));
    }
  }

  @Test
  void aDivergedSeedKeepsItsLastHealthyPolicyWhileItsCohortContinues() {
    List<CellOutcome> outcomes = train(config());

    assertEquals(CellOutcome.Status.FAILED, outcomes.get(0).status());
    assertEquals(CellOutcome.Status.DONE, outcomes.get(1).status());
    assertKept(1, 14, 0.09);
    assertKept(2, 100, 0.95);
  }

  @Test
  void aSingleDivergedSeedKeepsItsLastHealthyPolicy() {
    train(config("training.seeds=[1]"));

    assertKept(1, 14, 0.09);
  }

  @Test
  void aSeedThatDivergesBeforeItsFirstCheckpointHasNoPolicyAndSaysWhy() {
    train(config("training.seeds=[1]", "run.checkpoint-every=50"));

    UserException e =
        assertThrows(
            UserException.class, () -> TrainedAgent.load(Fakes.registry(), seed(1), List.of()));

    assertTrue(
        e.getMessage()
            .contains("has no usable policy: its training failed before the first checkpoint"),
        e.getMessage());
  }

  @Test
  void aCheckpointBetweenDivergenceAndDetectionDoesNotCountAsHealthy() {
    train(config(), ILL);
    assertTrue(Files.exists(seed(1).resolve("checkpoints/step-000000000015.ckpt")));
    train(config());

    assertKept(1, 14, 0.09);
  }

  /** Steps 15 and 16 are stored, both unhealthy, before its actions show it. */
  @Test
  void frequentCheckpointsBeforeTheDetectionDoNotDisplaceTheHealthyOne() {
    train(config("run.checkpoint-every=1"));

    assertKept(1, 14, 0.09);
    assertKept(2, 100, 0.95);
  }

  @Test
  void theHealthyCheckpointSurvivesAKillBetweenDivergenceAndDetection() {
    train(config("run.checkpoint-every=1"), ILL);
    train(config("run.checkpoint-every=1"));

    assertKept(1, 14, 0.09);
  }

  @Test
  void aRunKilledAfterADivergenceEndsWithTheSameBytes() throws IOException {
    train(config("run.output=" + folder.resolve("whole")));
    train(config(), 43);
    train(config());

    for (int seed : List.of(1, 2)) {
      for (String table : List.of("episodes.csv", "evaluations.csv", "summary.json")) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve("whole/test/Line-v0/seed-" + seed).resolve(table)),
            Files.readAllBytes(seed(seed).resolve(table)),
            table);
      }
    }
    assertKept(1, 14, 0.09);
  }

  @Test
  void aSeedWhoseEnvironmentFailsKeepsItsCurrentPolicy() {
    train(
        config(
            "task=Broken-v0",
            "agent.poisoned=[]",
            "training.max-failures=4",
            "training.seeds=[1]"));

    Path run = folder.resolve("test/Broken-v0/seed-1");
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), run, List.of())) {
      assertEquals(12, agent.step());
      assertEquals(0.07, gain(agent), 1e-5);
    }
  }

  @Test
  void nothingIsKeptOfAHealthySeed() {
    train(config());

    assertTrue(Files.exists(seed(1).resolve("last-good")));
    assertFalse(Files.exists(seed(2).resolve("last-good")));
  }

  @Test
  void aRunThatStartsAgainDeletesTheKeptPolicy() {
    train(config("training.seeds=[1]"));
    RunConfig well = config("training.seeds=[1]", "agent.poisoned=[]");
    Training.run(
        new TrainingRequest(
            well, List.of(1L), TrainingRequest.Existing.REPLACE, List.of(), new StopSignal()));

    assertKept(1, 100, 0.95);
  }
}
