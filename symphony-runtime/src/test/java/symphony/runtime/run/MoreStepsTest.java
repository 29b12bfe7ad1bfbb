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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;

/**
 * Tests that a finished run can continue, keeps policies on request, and is a source of initial
 * parameters.
 */
class MoreStepsTest {

  @TempDir Path folder;

  private RunConfig config(String output, String... overrides) {
    List<String> all = new ArrayList<>(List.of("agent.extra=true"));
    all.addAll(List.of(overrides));
    return ShortTraining.config(folder.resolve(output), all.toArray(String[]::new));
  }

  private static List<CellOutcome> train(RunConfig config) {
    return ShortTraining.train(config, new StopSignal());
  }

  private Path cell(String output, long seed) {
    return ShortTraining.cell(folder.resolve(output), seed);
  }

  private void assertSame(String expected, String actual) throws IOException {
    ShortTraining.assertSame(
        folder.resolve(expected), folder.resolve(actual), ShortTraining.TABLES);
    for (long seed : List.of(1L, 2L)) {
      Path last = Path.of("checkpoints/step-000000000150.ckpt");
      assertEquals(
          Files.exists(cell(expected, seed).resolve(last)),
          Files.exists(cell(actual, seed).resolve(last)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 75, 80, 110, 149})
  void aFinishedRunContinuesWithTheResultsOfALongerRun(long first) throws IOException {
    train(config("planned"));
    List<Long> steps = new ArrayList<>();
    assertEquals(
        CellOutcome.Status.DONE,
        train(config("more", "training.steps=" + first)).getFirst().status());

    ShortTraining.train(
        config("more"),
        new StopSignal(),
        event -> {
          if (event instanceof RunEvent.Stepped stepped) {
            steps.add(stepped.step());
          }
        });

    assertSame("planned", "more");
    assertEquals(first + 1, steps.getFirst(), "the step after the last");
    Map<String, Object> provenance = JsonFile.read(cell("more", 2).resolve("provenance.json"));
    assertEquals(first, ((Number) provenance.get("steps")).longValue());
    String resumed = provenance.get("resumed").toString();
    assertTrue(resumed.contains("step=" + first + ","), resumed);
    assertTrue(resumed.contains("steps=150"), resumed);
  }

  @Test
  void theLastEvaluationOfAShorterRunIsRemovedWhenItContinues() throws IOException {
    train(config("rows", "training.steps=110"));
    String before = Files.readString(cell("rows", 1).resolve("evaluations.csv"));
    train(config("rows"));
    String after = Files.readString(cell("rows", 1).resolve("evaluations.csv"));

    assertTrue(before.contains("\n110,"), before);
    assertFalse(after.contains("\n110,"), after);
    assertTrue(after.contains("\n150,"), after);
  }

  @Test
  void aContinuedRunThatIsStoppedResumes() throws IOException {
    train(config("planned"));
    train(config("twice", "training.steps=60"));
    StopSignal stop = new StopSignal();
    ShortTraining.train(
        config("twice"),
        stop,
        event -> {
          if (event instanceof RunEvent.Stepped && event.step() == 90) {
            stop.request();
          }
        });

    train(config("twice"));

    assertSame("planned", "twice");
  }

  @Test
  void aFinishedRunWithEnoughStepsIsUnchanged() throws IOException {
    train(config("same"));
    byte[] before = Files.readAllBytes(cell("same", 1).resolve("provenance.json"));

    assertEquals(CellOutcome.Status.DONE, train(config("same")).getFirst().status());

    assertArrayEquals(before, Files.readAllBytes(cell("same", 1).resolve("provenance.json")));
  }

  @Test
  void fewerStepsThanThereAreAreRefused() {
    train(config("fewer"));
    RunConfig fewer = config("fewer", "training.steps=100");

    String message = assertThrows(UserException.class, () -> train(fewer)).getMessage();

    assertTrue(message.contains("a run of 150 steps, more than the 100"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "run.keep-memory=false, no replay memory (run.keep-memory=false)",
    "run.checkpoint-every=0, no checkpoint (run.checkpoint-every=0)"
  })
  void aRunWithoutReplayMemoryIsRefusedAndLosesNothing(String key, String reason)
      throws IOException {
    train(config("little", "training.steps=100", key));
    byte[] before = Files.readAllBytes(cell("little", 2).resolve("episodes.csv"));
    RunConfig more = config("little", key);

    String message = assertThrows(UserException.class, () -> train(more)).getMessage();

    assertTrue(message.contains("finished after 100 steps and cannot continue to 150"), message);
    assertTrue(message.contains("it kept " + reason), message);
    assertArrayEquals(before, Files.readAllBytes(cell("little", 2).resolve("episodes.csv")));
  }

  @Test
  void aValueDerivedFromTheLengthIsNamedIfItChangesTheRun() {
    train(config("length", "training.steps=100", "agent.warm-up=${symphony.training.steps}"));
    RunConfig more = config("length", "agent.warm-up=${symphony.training.steps}");

    String message = assertThrows(UserException.class, () -> train(more)).getMessage();

    assertTrue(message.contains("(symphony.agent.warm-up is 100 there and 150 here)"), message);
  }

  @Test
  void everyNthAndTheBestPolicyAreKeptAndFound() {
    train(config("kept", "run.keep-every=60", "run.keep-best=true"));
    double best = Double.NEGATIVE_INFINITY;
    for (long step : List.of(60L, 120L, 150L)) {
      assertEquals(step, policy(cell("kept", 2), String.valueOf(step)).step());
    }
    for (long step : List.of(40L, 80L, 120L, 150L)) {
      best = Math.max(best, scored("kept", step));
    }
    Policy found = policy(cell("kept", 2), "best");
    assertEquals(best, scored("kept", found.step()));
    assertEquals(best, found.score());
    String absent =
        assertThrows(UserException.class, () -> policy(cell("kept", 2), "70")).getMessage();
    assertTrue(absent.contains("has no policy of step 70 (available: 60, 120, 150)"), absent);
    assertThrows(UserException.class, () -> CheckpointChoice.of("first"));
  }

  private record Policy(long step, double score) {}

  private static Policy policy(Path run, String step) {
    try (TrainedAgent agent =
        TrainedAgent.load(Fakes.registry(), run, CheckpointChoice.of(step), List.of())) {
      return new Policy(agent.step(), agent.evaluate().mean());
    }
  }

  private double scored(String output, long step) {
    try {
      return Files.readAllLines(cell(output, 2).resolve("evaluations.csv")).stream()
          .map(line -> line.split(","))
          .filter(fields -> fields[0].equals(String.valueOf(step)))
          .mapToDouble(fields -> Double.parseDouble(fields[2]))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keptPoliciesChangeNoNumber() throws IOException {
    train(config("planned"));
    train(config("kept", "run.keep-every=60", "run.keep-best=true"));

    assertSame("planned", "kept");
  }

  @Test
  void aNewRunStartsWithTheParametersOfAnother() throws IOException {
    train(config("first", "run.keep-every=60"));
    String from = cell("first", 2).toString();
    train(config("next", "training.steps=4", "agent.initial=" + from + "@60"));
    train(config("last", "training.steps=4", "agent.initial=" + cell("first", 2).getParent()));

    assertEquals(gain("first", 60), gain("next", 4), 0);
    assertEquals(gain("first", 150), gain("last", 4), 0);
    String initial =
        JsonFile.read(cell("next", 1).resolve("provenance.json")).get("initial").toString();
    assertTrue(initial.contains("step=60") && initial.contains("seed=2"), initial);
    RunConfig nowhere = config("none", "agent.initial=nowhere");
    String message = assertThrows(UserException.class, () -> train(nowhere)).getMessage();
    assertTrue(message.contains("symphony.agent.initial: nowhere"), message);
  }

  /** The gain of the second seed's policy in fixed episodes. */
  private double gain(String output, long step) {
    try (TrainedAgent agent =
        TrainedAgent.load(
            Fakes.registry(),
            cell(output, 2),
            CheckpointChoice.of(String.valueOf(step)),
            List.of())) {
      double[] action = new double[agent.environment().spec().actionSize()];
      double[] observation = new double[agent.environment().spec().observationSize()];
      observation[0] = 0.1;
      agent.act(observation, action);
      return action[0];
    }
  }
}
