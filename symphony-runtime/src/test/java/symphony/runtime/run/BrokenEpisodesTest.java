package symphony.runtime.run;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.EnvironmentException;
import symphony.record.BrokenEpisodes;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/**
 * Tests that episodes which end by a fault of the environment are counted, stored and reported, in
 * training and evaluation.
 */
class BrokenEpisodesTest {

  @TempDir Path folder;

  private RunConfig config(String task, String... overrides) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "task=" + task,
                "training.steps=120",
                "training.seeds=[1]",
                "training.max-failures=1000",
                "evaluation.every=40",
                "evaluation.episodes=8",
                "run.checkpoint-every=25",
                "run.variant=test",
                "run.output=" + folder));
    all.addAll(List.of(overrides));
    return ConfigSource.defaults(Fakes.registry()).with("test", all).run();
  }

  private static CellOutcome train(RunConfig config, StopSignal stop, Sink... observers) {
    return Training.run(
            new TrainingRequest(
                config,
                config.training().seeds(),
                TrainingRequest.Existing.RESUME,
                List.of(observers),
                stop))
        .getFirst();
  }

  private Path run(String task) {
    return folder.resolve("test").resolve(task).resolve("seed-1");
  }

  @ParameterizedTest
  @CsvSource({"Broken-v0", "Nan-v0", "Huge-v0"})
  void aRunWithoutAScoredEvaluationHasFailed(String task) {
    CellOutcome outcome = train(config(task), new StopSignal());

    assertEquals(CellOutcome.Status.FAILED, outcome.status());
    assertTrue(outcome.reason().orElse("").contains("no evaluation could be scored"));
    assertEquals(24, outcome.broken().evaluation());
    assertTrue(outcome.broken().training() > 20);
    assertEquals(
        24, JsonFile.read(run(task).resolve("summary.json")).get("broken_evaluation_episodes"));
    assertEquals(outcome.broken(), BrokenEpisodes.in(run(task)));
    assertTrue(outcome.broken().phrase().contains("24 evaluation episodes"));
  }

  @Test
  void anEvaluationWithBrokenEpisodesIsMarked() throws IOException {
    CellOutcome outcome = train(config("Fragile-v0"), new StopSignal());

    assertEquals(CellOutcome.Status.DONE, outcome.status());
    long broken = outcome.broken().evaluation();
    assertTrue(broken > 0 && broken < 24, () -> "broken: " + broken);
    List<String> rows = Files.readAllLines(run("Fragile-v0").resolve("evaluations.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",");
      assertEquals(8, Integer.parseInt(fields[1]) + Integer.parseInt(fields[fields.length - 1]));
    }
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), run("Fragile-v0"), List.of())) {
      assertEquals(8, agent.evaluate().episodes() + agent.evaluate().broken());
    }
  }

  @Test
  void anEvaluationWithoutACompleteEpisodeHasNoScore() {
    train(config("Broken-v0"), new StopSignal());
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), run("Broken-v0"), List.of())) {
      assertThrows(EnvironmentException.class, agent::evaluate);
    }
  }

  /** A number outside the range of 32-bit floats is reported as the environment's fault. */
  @Test
  void aNumberOutsideTheRangeOfFloatsIsTheEnvironmentsFault() throws IOException {
    train(config("Huge-v0"), new StopSignal());

    String episodes = Files.readString(run("Huge-v0").resolve("episodes.csv"));
    assertTrue(episodes.contains("1.0E39, which is beyond the range of 32-bit floats"), episodes);
  }

  @Test
  void anEnvironmentThatTruncatesItsEpisodesDoesNotFail() throws IOException {
    CellOutcome outcome = train(config("Cut-v0", "training.max-failures=1"), new StopSignal());

    assertEquals(CellOutcome.Status.DONE, outcome.status());
    assertEquals(new BrokenEpisodes(0, 0), outcome.broken());
    String episodes = Files.readString(run("Cut-v0").resolve("episodes.csv"));
    assertTrue(episodes.contains(",7,0,truncated,"), episodes);
    assertFalse(episodes.contains("time-limit"), episodes);
    String evaluations = Files.readString(run("Cut-v0").resolve("evaluations.csv"));
    assertTrue(evaluations.lines().skip(1).allMatch(row -> row.split(",")[6].equals("7.0")));
  }

  @Test
  void anEpisodeThatCannotBeRestoredIsReplacedByTheNext() {
    RunConfig config = config("Drift-v0");
    StopSignal stop = new StopSignal();
    Sink atStep70 =
        event -> {
          if (event instanceof RunEvent.Stepped stepped && stepped.step() == 70) {
            stop.request();
          }
        };
    assertEquals(CellOutcome.Status.INTERRUPTED, train(config, stop, atStep70).status());

    assertEquals(CellOutcome.Status.DONE, train(config, new StopSignal()).status());
  }
}
