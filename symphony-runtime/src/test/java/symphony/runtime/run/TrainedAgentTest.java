package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;

class TrainedAgentTest {

  @TempDir private Path folder;

  private RunConfig train(String... overrides) {
    List<String> values =
        List.of(
            "task=Line-v0",
            "training.steps=150",
            "training.seeds=[1, 2]",
            "evaluation.every=1000",
            "run.variant=test",
            "run.output=" + folder);
    RunConfig config =
        ConfigSource.defaults(Fakes.registry())
            .with("test", values)
            .with("test", List.of(overrides))
            .run();
    Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.RESUME,
            List.of(),
            new StopSignal()));
    return config;
  }

  /** The fake agent's gain rises by 0.01 per update; actions of ±1 are scaled to the task's ±2. */
  @Test
  void actsLikeTheLastCheckpointOfItsSeed() {
    train("run.checkpoint-every=50");
    Path run = folder.resolve("test/Line-v0/seed-2");
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), run, List.of())) {
      assertEquals(150, agent.step());
      double[] near = new double[1];
      double[] far = new double[1];
      agent.act(new double[] {0.1, 0}, near);
      agent.act(new double[] {0.2, 0}, far);
      double gain = -artanh(near[0] / 2) / 0.1;
      assertTrue(gain > 1 && gain < 1.5, "gain " + gain);
      assertEquals(2 * Math.tanh(-0.2 * gain), far[0], 1e-5);
      assertEquals("Line-v0", agent.environment().spec().task());
    }
  }

  private static double artanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }

  @Test
  void saysWhatIsMissing() {
    train("run.checkpoint-every=0");
    Path run = folder.resolve("test/Line-v0/seed-1");
    UserException none =
        assertThrows(
            UserException.class, () -> TrainedAgent.load(Fakes.registry(), run, List.of()));
    assertTrue(none.getMessage().contains("has no checkpoint"), none.getMessage());
    UserException nowhere =
        assertThrows(
            UserException.class, () -> TrainedAgent.load(Fakes.registry(), folder, List.of()));
    assertTrue(nowhere.getMessage().contains("contains no run"), nowhere.getMessage());
  }
}
