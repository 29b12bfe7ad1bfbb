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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.UserException;
import symphony.api.agent.AgentFactory;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;
import symphony.runtime.record.Sink;

/** Tests plugins that throw, return invalid values or never return. */
class MishapTest {

  @TempDir Path folder;

  private RunConfig config(Registry registry, String... overrides) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "task=Line-v0",
                "training.steps=60",
                "training.seeds=[1, 2]",
                "training.max-failures=3",
                "evaluation.every=20",
                "evaluation.episodes=2",
                "run.checkpoint-every=10",
                "run.variant=test",
                "run.output=" + folder));
    all.addAll(List.of(overrides));
    return ConfigSource.defaults(registry).with("test", all).run();
  }

  private RunConfig config(String... overrides) {
    return config(Fakes.registry(), overrides);
  }

  private static List<CellOutcome> train(RunConfig config, Sink... observers) {
    return Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.RESUME,
            List.of(observers),
            new StopSignal()));
  }

  private Path cell(String task, int seed) {
    return folder.resolve("test").resolve(task).resolve("seed-" + seed);
  }

  /** The fortieth update is that of step 45. */
  @ParameterizedTest
  @CsvSource({
    "exception, the schedule has no such update",
    "overflow, StackOverflowError",
    "link, NoClassDefFoundError: acme/Missing",
    "memory, 'out of memory: lower the replay memory''s capacity, the cohort, the batch or the"
        + " width of the networks'"
  })
  void anAgentThatThrowsEndsTheRunWithASentenceAndACheckpoint(String what, String said) {
    List<CellOutcome> outcomes = train(config("agent.throwing=" + what));

    for (CellOutcome outcome : outcomes) {
      assertEquals(CellOutcome.Status.FAILED, outcome.status());
      assertEquals(Optional.of(said), outcome.reason());
    }
    assertEquals(true, JsonFile.read(cell("Line-v0", 2).resolve("summary.json")).get("resumable"));
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), cell("Line-v0", 2), List.of())) {
      assertEquals(40, agent.step());
    }
  }

  @ParameterizedTest
  @CsvSource({"overflow, StackOverflowError", "link, NoClassDefFoundError: acme/Missing"})
  void environmentThatThrowsAnErrorEndsItsEpisode(String what, String said) throws IOException {
    String task = "Mishap-" + what;
    List<CellOutcome> outcomes = train(config("task=" + task));

    assertEquals(
        Optional.of("3 episodes in a row failed, the last because " + said),
        outcomes.getFirst().reason());
    List<String> rows = Files.readAllLines(cell(task, 1).resolve("episodes.csv"));
    assertTrue(rows.get(1).contains(",failed:" + said + ","), rows.get(1));
  }

  @Test
  void environmentThatThrowsEndsItsEpisodesAndThenItsMember() throws Exception {
    List<CellOutcome> outcomes =
        train(config("task=Broken-v0", "training.max-failures=4", "training.seeds=[1]"));

    assertEquals(CellOutcome.Status.FAILED, outcomes.getFirst().status());
    assertEquals(
        Optional.of("4 episodes in a row failed, the last because the wheel came off"),
        outcomes.getFirst().reason());
    List<String> rows = Files.readAllLines(cell("Broken-v0", 1).resolve("episodes.csv"));
    assertEquals(5, rows.size());
    assertTrue(rows.get(1).startsWith("3,0,"), rows.get(1));
    assertTrue(rows.get(1).contains(",2,1,failed:the wheel came off,"), rows.get(1));
  }

  @Test
  void environmentThatGivesNanEndsItsEpisode() throws Exception {
    train(config("task=Nan-v0", "training.max-failures=2", "training.seeds=[1]"));

    String row = Files.readAllLines(cell("Nan-v0", 1).resolve("episodes.csv")).get(1);

    assertTrue(row.contains(",failed:the environment gave a number that is not finite,"), row);
  }

  @Test
  void anEnvironmentThatNeverReturnsIsReplacedAndItsEpisodeMarked() throws Exception {
    List<CellOutcome> outcomes =
        train(
            config(
                "task=Stuck-v0",
                "training.max-failures=2",
                "training.step-timeout=0.2",
                "training.threads=1",
                "training.steps=10"));

    assertEquals(CellOutcome.Status.FAILED, outcomes.get(1).status());
    for (int seed : List.of(1, 2)) {
      List<String> rows = Files.readAllLines(cell("Stuck-v0", seed).resolve("episodes.csv"));
      assertEquals(3, rows.size());
      assertTrue(
          rows.get(1).contains(",1,failed:the environment did not answer within 0.2 s,"),
          rows.get(1));
    }
  }

  @Test
  void anEnvironmentWhoseEngineBlocksItsThreadIsReplacedImmediately() throws Exception {
    List<CellOutcome> outcomes =
        train(
            config(
                "task=Lost-v0",
                "training.max-failures=4",
                "training.step-timeout=1e9",
                "training.threads=1",
                "training.steps=10"));

    for (int seed : List.of(1, 2)) {
      String reason = outcomes.get(seed - 1).reason().orElse("");
      assertTrue(reason.contains("no evaluation could be scored"), reason);
      List<String> rows = Files.readAllLines(cell("Lost-v0", seed).resolve("episodes.csv"));
      assertEquals(4, rows.size());
      assertTrue(rows.get(3).startsWith("9,2,"), rows.get(3));
      assertTrue(rows.get(3).contains(",2,1,failed:the engine stopped,"), rows.get(3));
    }
  }

  @Test
  void aRunEndsIfTooManyThreadsAreLost() {
    List<CellOutcome> outcomes =
        train(
            config(
                "task=Lost-v0",
                "training.max-failures=100",
                "training.max-lost-threads=5",
                "training.seeds=[1]"));

    assertEquals(CellOutcome.Status.FAILED, outcomes.getFirst().status());
    assertEquals(
        Optional.of(
            "6 environments did not return, more than training.max-lost-threads allows; the"
                + " last: the engine stopped"),
        outcomes.getFirst().reason());
  }

  @Test
  void anEnvironmentThatRunsOutOfMemoryEndsTheRun() {
    List<CellOutcome> outcomes = train(config("task=Mishap-memory"));

    assertEquals(Optional.of(FaultMessages.OUT_OF_MEMORY), outcomes.getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 19, 20, 21, 45})
  void afterAnyFaultARunResumesToTheSameBytes(int step) throws IOException {
    train(config("run.output=" + folder.resolve("whole")));
    Throwable[] faults = {
      new IllegalStateException("a sink failed"), new StackOverflowError(), new OutOfMemoryError()
    };
    for (Throwable fault : faults) {
      List<CellOutcome> outcomes =
          train(
              config(),
              event -> {
                if (event.step() == step) {
                  throw MishapTest.<RuntimeException>unchecked(fault);
                }
              });
      assertEquals(CellOutcome.Status.FAILED, outcomes.getFirst().status());
    }
    train(config());

    for (int seed : List.of(1, 2)) {
      for (String name : List.of("episodes.csv", "evaluations.csv", "summary.json")) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve("whole/test/Line-v0/seed-" + seed).resolve(name)),
            Files.readAllBytes(cell("Line-v0", seed).resolve(name)),
            name);
      }
    }
  }

  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // throws a checked error without declaring it
  private static <T extends Throwable> T unchecked(Throwable fault) throws T {
    throw (T) fault;
  }

  /** A critic loss whose constructor throws. */
  @Ingredient(name = "broken", summary = "Nothing.", formula = "none", source = "none")
  public record BrokenLoss(String what) implements CriticLoss {
    public BrokenLoss {
      if (what.equals("exception")) {
        throw new IllegalStateException("the licence has expired");
      }
      throw new NoClassDefFoundError("acme/Missing");
    }

    @Override
    public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exception, the licence has expired",
    "link, java.lang.NoClassDefFoundError: acme/Missing"
  })
  void anIngredientThatCannotBeCreatedIsReportedWithPlaceAndModule(String what, String said) {
    Registration<?> broken = Registration.of(CriticLoss.class, BrokenLoss.class, "fake.three");
    Registry registry = Fakes.registry(List.of(broken));
    String[] chosen = {"agent.critic-loss.type=broken", "agent.critic-loss.broken.what=" + what};

    UserException e = assertThrows(UserException.class, () -> config(registry, chosen));

    assertEquals(
        "symphony.agent.critic-loss: broken (fake.three) could not be created: %s; choose another, or repair the module."
            .formatted(said),
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "link"})
  void anAgentThatCannotBeCreatedIsReportedInOneSentence(String what) {
    Registration<?> broken =
        Registration.of(AgentFactory.class, Fakes.FaultyFactory.class, "fake.three");
    RunConfig config =
        config(Fakes.registry(List.of(broken)), "agent.type=broken", "agent.mishap=" + what);

    UserException e = assertThrows(UserException.class, () -> train(config));

    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertTrue(e.getMessage().contains("cannot start: "), e.getMessage());
  }
}
