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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Selection;
import symphony.record.JsonFile;
import symphony.record.RunDirectory;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.plugin.Registration;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

class TrainingTest {

  private static final List<String> TABLES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json", "config.conf");

  @TempDir Path folder;

  private RunConfig config(String... overrides) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "task=Line-v0",
                "training.steps=100",
                "training.seeds=[1, 2]",
                "evaluation.every=40",
                "evaluation.episodes=3",
                "run.metrics-every=25",
                "run.variant=test",
                "run.output=" + folder));
    all.addAll(List.of(overrides));
    return ConfigSource.defaults(Fakes.registry()).with("test", all).run();
  }

  /**
   * An ingredient that is incompatible with tasks as short as Line-v0, whose limit is unknown when
   * the config is read.
   */
  @Ingredient(name = "patient", summary = "Nothing.", formula = "none", source = "none")
  public record Patient() implements EpisodeShaping {
    @Override
    public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
      return false;
    }

    @Override
    public Optional<String> incompatibility(Selection selection) {
      return selection.timeLimit().stream()
          .filter(limit -> limit < 21)
          .mapToObj(limit -> limit + " steps are too few; choose another task")
          .findFirst();
    }
  }

  @Test
  void anAgentIncompatibleWithTheTasksLimitIsRefusedWhenTheLimitIsKnown() {
    RunConfig patient =
        ConfigSource.defaults(
                Fakes.registry(
                    List.of(Registration.of(EpisodeShaping.class, Patient.class, "fake.one"))))
            .with(
                "test",
                List.of(
                    "task=Line-v0",
                    "training.steps=100",
                    "agent.episode-shaping.type=patient",
                    "run.output=" + folder))
            .run();

    UserException refusal = assertThrows(UserException.class, () -> train(patient));

    assertEquals(
        "symphony.agent.episode-shaping.type: 20 steps are too few; choose another task",
        refusal.getMessage());
  }

  private List<CellOutcome> train(RunConfig config, Sink... observers) {
    return train(config, new StopSignal(), observers);
  }

  private List<CellOutcome> train(RunConfig config, StopSignal stop, Sink... observers) {
    return Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.RESUME,
            List.of(observers),
            stop));
  }

  private Path cell(String task, long seed) {
    return folder.resolve("test").resolve(task).resolve("seed-" + seed);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Test
  void aCohortWritesACompleteDirectoryForEachSeed() throws Exception {
    List<CellOutcome> outcomes = train(config());

    assertEquals(
        List.of(CellOutcome.Status.DONE, CellOutcome.Status.DONE),
        outcomes.stream().map(CellOutcome::status).toList());
    for (long seed : List.of(1L, 2L)) {
      Path cell = cell("Line-v0", seed);
      for (String name : TABLES) {
        assertTrue(Files.exists(cell.resolve(name)), name);
      }
      assertTrue(Files.exists(cell.resolve("provenance.json")));
      assertTrue(Files.exists(cell.resolve("timing.json")));
      assertTrue(Files.exists(cell.resolve("events.out.tfevents.000000000000")));
    }
  }

  @Test
  void episodesAreTruncatedAtTheTimeLimitAndCounted() throws Exception {
    train(config());

    List<String> rows = lines(cell("Line-v0", 1).resolve("episodes.csv"));

    assertEquals(
        "step,episode,return,length,terminated,reason,smoothness,saturation,energy,power,"
            + "joint_excess,contact_force,ending,deliberate",
        rows.get(0));
    assertEquals(6, rows.size());
    for (int i = 1; i < rows.size(); i++) {
      String[] fields = rows.get(i).split(",");
      assertEquals(String.valueOf(20 * i), fields[0]);
      assertEquals(String.valueOf(i - 1), fields[1]);
      assertEquals("20", fields[3]);
      assertEquals("0", fields[4]);
      assertEquals("time-limit", fields[5]);
    }
  }

  /** Switches the policy off in the last step of an episode of Line-v0. */
  @Ingredient(name = "falling", summary = "Nothing.", formula = "none", source = "none")
  public record Falling() implements EpisodeShaping {
    @Override
    public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
      return stepInEpisode >= 19;
    }
  }

  @Test
  void marksEpisodesThatEndWhileOnlyNoiseActs() throws Exception {
    Registration<?> falling = Registration.of(EpisodeShaping.class, Falling.class, "fake.one");
    train(
        ConfigSource.defaults(Fakes.registry(List.of(falling)))
            .with(
                "test",
                List.of(
                    "task=Line-v0",
                    "training.steps=100",
                    "run.variant=test",
                    "agent.episode-shaping.type=falling",
                    "run.output=" + folder))
            .run());

    List<String> rows = lines(cell("Line-v0", 1).resolve("episodes.csv"));

    assertEquals(6, rows.size());
    rows.stream().skip(1).forEach(row -> assertTrue(row.endsWith(",none,1"), row));
  }

  @Test
  void evaluationsAreAtTheirIntervalAndAtTheEnd() throws Exception {
    train(config());

    assertEquals(
        List.of("step", "40", "80", "100"),
        lines(cell("Line-v0", 1).resolve("evaluations.csv")).stream()
            .map(row -> row.split(",")[0])
            .toList());
  }

  @Test
  void metricsStartWithTheFirstUpdate() throws Exception {
    train(config());

    List<String> rows = lines(cell("Line-v0", 2).resolve("metrics.csv"));

    assertEquals("step,update,gain,reward_sum", rows.get(0));
    assertTrue(rows.get(1).startsWith("25,20,0.2"), rows.get(1));
  }

  @Test
  void theSummaryRecordsTheEnd() {
    train(config());

    var summary = JsonFile.read(cell("Line-v0", 1).resolve("summary.json"));

    assertEquals("done", summary.get("status"));
    assertEquals(100, summary.get("steps"));
    assertEquals(95, summary.get("updates"));
    assertEquals(5, summary.get("episodes"));
    assertTrue(summary.get("final_return") instanceof Double);
  }

  @Test
  void sameRunGivesTheSameBytes() throws Exception {
    train(config("run.output=" + folder.resolve("a")));
    train(config("run.output=" + folder.resolve("b"), "training.threads=1"));

    for (String name : TABLES.subList(0, 4)) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a/test/Line-v0/seed-2").resolve(name)),
          Files.readAllBytes(folder.resolve("b/test/Line-v0/seed-2").resolve(name)),
          name);
    }
  }

  @Test
  void aMemberHasTheSameNumbersAloneAndInACohort() throws Exception {
    train(config());
    train(config("training.seeds=[2]", "run.output=" + folder.resolve("alone")));

    assertEquals(
        Files.readString(cell("Line-v0", 2).resolve("episodes.csv")),
        Files.readString(folder.resolve("alone/test/Line-v0/seed-2/episodes.csv")));
  }

  @Test
  void evaluationChangesNothingInTraining() throws Exception {
    train(config());
    train(config("evaluation.every=7", "run.output=" + folder.resolve("often")));

    assertEquals(
        Files.readString(cell("Line-v0", 1).resolve("episodes.csv")),
        Files.readString(folder.resolve("often/test/Line-v0/seed-1/episodes.csv")));
  }

  @Test
  void aDivergedMemberIsMarkedWhileTheOthersContinue() throws Exception {
    train(config("run.output=" + folder.resolve("healthy")));
    List<CellOutcome> outcomes = train(config("agent.poisoned=[1]"));

    assertEquals(CellOutcome.Status.FAILED, outcomes.get(0).status());
    assertEquals(Optional.of("its actions are no longer finite"), outcomes.get(0).reason());
    assertEquals(CellOutcome.Status.DONE, outcomes.get(1).status());
    assertEquals(
        Files.readString(folder.resolve("healthy/test/Line-v0/seed-2/metrics.csv")),
        Files.readString(cell("Line-v0", 2).resolve("metrics.csv")));
    assertEquals("failed", JsonFile.read(cell("Line-v0", 1).resolve("summary.json")).get("status"));
  }

  @Test
  void aStopSignalEndsTheTrainingAfterTheStepAndIsRecorded() {
    StopSignal stop = new StopSignal();
    List<CellOutcome> outcomes =
        train(
            config(),
            stop,
            event -> {
              if (event instanceof RunEvent.Stepped stepped && stepped.step() == 33) {
                stop.request();
              }
            });

    assertEquals(CellOutcome.Status.INTERRUPTED, outcomes.getFirst().status());
    var summary = JsonFile.read(cell("Line-v0", 1).resolve("summary.json"));
    assertEquals("interrupted", summary.get("status"));
    assertEquals(33, summary.get("steps"));
  }

  @Test
  void finishedCellIsNotTrainedAgain() throws Exception {
    train(config());
    var before = Files.getLastModifiedTime(cell("Line-v0", 1).resolve("summary.json"));
    List<RunEvent> events = new ArrayList<>();

    List<CellOutcome> outcomes = train(config(), events::add);

    assertEquals(CellOutcome.Status.DONE, outcomes.get(1).status());
    assertTrue(outcomes.get(1).finalReturn().isPresent());
    assertTrue(events.isEmpty());
    assertEquals(before, Files.getLastModifiedTime(cell("Line-v0", 1).resolve("summary.json")));
  }

  @Test
  void directoryOfAnotherConfigIsRefused() {
    train(config());

    UserException e = assertThrows(UserException.class, () -> train(config("agent.warm-up=6")));

    assertTrue(e.getMessage().contains("contains a run of another config"), e.getMessage());
  }

  @Test
  void secondProcessOnOneDirectoryIsRefused() {
    Path cell = cell("Line-v0", 1);
    try (RunDirectory held = RunDirectory.hold(cell)) {
      UserException e = assertThrows(UserException.class, () -> train(config()));

      assertTrue(e.getMessage().startsWith(held.path() + " is in use by another process"));
    }
    train(config());
  }

  @Test
  void theProvenanceIsWrittenBeforeTheFirstStep() {
    List<Boolean> there = new ArrayList<>();
    train(
        config(), event -> there.add(Files.exists(cell("Line-v0", 1).resolve("provenance.json"))));

    assertFalse(there.contains(false));
    var provenance = JsonFile.read(cell("Line-v0", 1).resolve("provenance.json"));
    assertEquals(config().resolved().digest(), provenance.get("digest"));
    assertEquals("fake 1.0", provenance.get("environment"));
  }
}
