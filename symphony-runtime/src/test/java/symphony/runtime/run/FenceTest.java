package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/**
 * Tests that a worker writes no checkpoint or summary after another has taken over, as after a
 * suspension.
 */
class FenceTest {

  @TempDir Path folder;

  private RunConfig config(long checkpointEvery) {
    return ConfigSource.defaults(Fakes.registry())
        .with(
            "test",
            List.of(
                "task=Line-v0",
                "training.steps=100",
                "training.seeds=[1]",
                "evaluation.every=40",
                "evaluation.episodes=3",
                "run.checkpoint-every=" + checkpointEvery,
                "run.variant=test",
                "run.output=" + folder))
        .run();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 25, 60})
  void aLostRunIsNotWrittenTo(long checkpointEvery) throws IOException {
    AtomicBoolean held = new AtomicBoolean(true);
    StopSignal stop = new StopSignal();
    stop.fence(held::get);
    Sink losing =
        event -> {
          if (event instanceof RunEvent.Stepped stepped && stepped.step() == 30) {
            held.set(false);
          }
        };
    RunConfig config = config(checkpointEvery);
    TrainingRequest request =
        new TrainingRequest(
            config, List.of(1L), TrainingRequest.Existing.RESUME, List.of(losing), stop);

    assertThrows(LostRunException.class, () -> Training.run(request));

    Path run = folder.resolve("test/Line-v0/seed-1");
    assertFalse(Files.exists(run.resolve("summary.json")));
    assertEquals(
        checkpointEvery == 25 ? List.of("step-000000000025.ckpt") : List.of(), stored(run));
  }

  private static List<String> stored(Path run) throws IOException {
    if (!Files.exists(run.resolve("checkpoints"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ckpt"))
          .toList();
    }
  }

  @Test
  void aRunHeldToItsEndIsDone() {
    StopSignal stop = new StopSignal();
    stop.fence(() -> true);
    RunConfig config = config(25);
    TrainingRequest request =
        new TrainingRequest(config, List.of(1L), TrainingRequest.Existing.RESUME, List.of(), stop);

    assertEquals(CellOutcome.Status.DONE, Training.run(request).getFirst().status());
  }
}
