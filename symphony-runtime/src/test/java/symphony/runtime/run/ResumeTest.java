package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.runtime.run.ShortTraining.TABLES;
import static symphony.runtime.run.ShortTraining.assertSame;
import static symphony.runtime.run.ShortTraining.at;
import static symphony.runtime.run.ShortTraining.cell;
import static symphony.runtime.run.ShortTraining.config;
import static symphony.runtime.run.ShortTraining.copy;
import static symphony.runtime.run.ShortTraining.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;

/** Tests that an interrupted and resumed run writes the same bytes as an uninterrupted one. */
class ResumeTest {

  @TempDir Path folder;

  private Path undisturbed;

  private void assertSameAsUndisturbed(Path output) throws IOException {
    assertSame(undisturbed, output, TABLES);
  }

  @BeforeEach
  void trainUndisturbed() {
    undisturbed = folder.resolve("undisturbed");
    train(config(undisturbed), new StopSignal());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 24, 25, 26, 33, 60, 99, 101, 149})
  void aStoppedRunResumesWithTheSameBytes(long step) throws IOException {
    Path output = folder.resolve("stopped");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(step, stop::request));
    assertEquals(
        "interrupted", JsonFile.read(cell(output, 1).resolve("summary.json")).get("status"));

    train(config(output), new StopSignal());

    assertSameAsUndisturbed(output);
  }

  @Test
  void aStoppedRunResumesTheColumnsOfNamedValues() throws IOException {
    Path whole = folder.resolve("whole");
    train(config(whole, "task=\"line:1\""), new StopSignal());
    Path output = folder.resolve("stopped");
    StopSignal stop = new StopSignal();
    train(config(output, "task=\"line:1\""), stop, at(67, stop::request));
    train(config(output, "task=\"line:1\""), new StopSignal());

    for (String table : TABLES) {
      Path of = Path.of("test/line_1/seed-1").resolve(table);
      assertEquals(
          Files.readString(whole.resolve(of)), Files.readString(output.resolve(of)), table);
    }
    List<String> rows = Files.readAllLines(whole.resolve("test/line_1/seed-1/episodes.csv"));
    assertTrue(rows.getFirst().endsWith(",deliberate,info_left,info_x"), rows.getFirst());
    String[] fields = rows.get(1).split(",");
    double left = Double.parseDouble(fields[fields.length - 2]);
    assertTrue(left >= 0 && left <= 1, rows.get(1));
    double steps = left * Integer.parseInt(fields[3]);
    assertEquals(Math.rint(steps), steps, 1e-9, "a share of the episode's steps");
    List<String> evaluations =
        Files.readAllLines(whole.resolve("test/line_1/seed-1/evaluations.csv"));
    assertTrue(evaluations.getFirst().endsWith(",broken,info_left,info_x"));
    assertTrue(Double.isFinite(Double.parseDouble(evaluations.get(1).replaceFirst(".*,", ""))));
  }

  /** The wrapped environment truncates episodes after 11 steps, also in evaluations. */
  @ParameterizedTest
  @ValueSource(longs = {4, 60, 101})
  void aStoppedRunWithAWrapperResumesWithTheSameBytes(long step) throws IOException {
    String wrapped = "environment.wrappers=[trail]";
    Path whole = folder.resolve("whole");
    train(config(whole, wrapped), new StopSignal());
    Path output = folder.resolve("stopped");
    StopSignal stop = new StopSignal();
    train(config(output, wrapped), stop, at(step, stop::request));

    train(config(output, wrapped), new StopSignal());

    assertSame(whole, output, TABLES);
    List<String> evaluations = Files.readAllLines(cell(whole, 1).resolve("evaluations.csv"));
    assertEquals("11.0", evaluations.getLast().split(",")[6], evaluations.getFirst());
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), cell(whole, 1), List.of())) {
      assertEquals(3, agent.environment().spec().observationSize());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 26, 47, 80, 120, 149})
  void aKilledRunResumesFromItsLastCheckpoint(long step) throws IOException {
    Path first = folder.resolve("first");
    Path killed = folder.resolve("killed");
    train(config(first), new StopSignal(), at(step, () -> copy(first, killed)));

    train(config(killed), new StopSignal());

    assertSameAsUndisturbed(killed);
  }

  @Test
  void ifTheNewestCheckpointIsDamagedThePreviousOneIsUsed() throws IOException {
    Path output = folder.resolve("damaged");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(110, stop::request));
    Path newest = cell(output, 1).resolve("checkpoints/step-000000000110.ckpt");
    flip(newest);

    train(config(output), new StopSignal());

    assertSameAsUndisturbed(output);
  }

  /** Two checkpoints share a block of the memory that has not changed between them. */
  @Test
  void aDamagedSharedBlockOfTheMemoryIsReconstructed() throws IOException {
    Path output = interruptedWithMemory();
    for (Path block : blocks(output)) {
      if (!block.toString().endsWith(".parity")) {
        flip(block);
      }
    }

    train(config(output, "agent.extra=true"), new StopSignal());

    assertSame(undisturbed, output, List.of("episodes.csv", "evaluations.csv", "metrics.csv"));
  }

  @Test
  void aTrainingWithALostMemoryIsKeptAndItsPolicyIsUsable() throws IOException {
    Path output = interruptedWithMemory();
    for (Path block : blocks(output)) {
      flip(block);
    }
    RunConfig config = config(output, "agent.extra=true");
    String before = Files.readString(cell(output, 2).resolve("episodes.csv"));

    UserException e = assertThrows(UserException.class, () -> train(config, new StopSignal()));

    assertTrue(e.getMessage().contains("is intact, so this training cannot resume"));
    assertEquals(before, Files.readString(cell(output, 2).resolve("episodes.csv")));
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), cell(output, 2), List.of())) {
      assertEquals(110, agent.step());
      assertTrue(Double.isFinite(agent.evaluate().mean()));
    }
  }

  private Path interruptedWithMemory() {
    Path output = folder.resolve("memory");
    StopSignal stop = new StopSignal();
    train(config(output, "agent.extra=true"), stop, at(110, stop::request));
    return output;
  }

  private static List<Path> blocks(Path output) throws IOException {
    try (Stream<Path> files = Files.list(cell(output, 1).resolve("checkpoints/blocks"))) {
      return files.toList();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  @Test
  void anIncompleteLineAtTheEndOfATableIsRepaired() throws IOException {
    Path output = folder.resolve("torn");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(110, stop::request));
    Path table = cell(output, 2).resolve("metrics.csv");
    Files.writeString(table, Files.readString(table) + "112,1");

    train(config(output), new StopSignal());

    assertSameAsUndisturbed(output);
  }

  /**
   * A power cut loses unwritten data: the newest checkpoint is on disk but earlier rows of a table
   * are not, so the previous checkpoint is used. The last row is that of step 105.
   */
  @ParameterizedTest
  @ValueSource(strings = {"(?<=\\n)105,.*\\n$", "(?<=\\n105,.{9}).", "(?<=\\n105,)[^\\n]*\\n$"})
  void aTableThatLostRowsBeforeTheNewestCheckpointIsRepairedFromThePreviousOne(String lost)
      throws IOException {
    Path output = folder.resolve("lost");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(110, stop::request));
    Path table = cell(output, 2).resolve("metrics.csv");
    String whole = Files.readString(table);
    Files.writeString(table, whole.replaceFirst(lost, ""));
    assertTrue(Files.size(table) < whole.length());

    train(config(output), new StopSignal());

    assertSameAsUndisturbed(output);
    Object resumed = JsonFile.read(cell(output, 2).resolve("provenance.json")).get("resumed");
    assertTrue(resumed.toString().contains("step=100"), resumed.toString());
  }

  @Test
  void lostRowsDoNotPreventResuming() throws IOException {
    Path output = folder.resolve("rows");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(110, stop::request));
    Path table = cell(output, 2).resolve("metrics.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("\n49,.*", ""));

    train(config(output), new StopSignal());

    assertSame(undisturbed, output, List.of("episodes.csv", "evaluations.csv", "summary.json"));
    assertEquals(
        Files.readString(cell(undisturbed, 2).resolve("metrics.csv")).replaceFirst("\n49,.*", ""),
        Files.readString(table));
  }

  @Test
  void seedsThatStartedTogetherStayTogetherWhenMoreAreAdded() throws IOException {
    Path output = folder.resolve("more");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(60, stop::request));
    RunConfig more = config(output, "training.seeds=[3, 1, 2, 4]");

    assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L)), Training.cohorts(more));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2, 3]", "[3, 2, 1]", "[2]", "[1]", "[3, 2]"})
  void otherSeedsDoNotTrainFinishedOnesAgain(String seeds) throws IOException {
    Path output = folder.resolve("changed");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(60, stop::request));
    List<Long> steps = new ArrayList<>();

    List<CellOutcome> outcomes =
        train(
            config(output, "training.seeds=" + seeds),
            new StopSignal(),
            event -> {
              if (event instanceof RunEvent.Stepped stepped) {
                steps.add(stepped.step());
              }
            });

    assertSameAsUndisturbed(output);
    assertEquals(
        seeds, outcomes.stream().map(CellOutcome::seed).toList().toString(), "the order asked for");
    assertTrue(seeds.contains("3") || steps.getFirst() > 60, "started at step " + steps.getFirst());
  }

  @Test
  void trainingOneSeedAgainLosesNoPolicyOfItsCohort() throws IOException {
    Path output = folder.resolve("company");
    train(config(output), new StopSignal());

    replace(config(output, "training.seeds=[1]"));

    assertSameAsUndisturbed(output);
    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), cell(output, 2), List.of())) {
      assertEquals(150, agent.step());
    }
  }

  @Test
  void trainingOneSeedAgainIsRefusedWhileItsCohortNeedsTheCheckpoint() throws IOException {
    Path output = folder.resolve("open");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(60, stop::request));

    UserException e =
        assertThrows(UserException.class, () -> replace(config(output, "training.seeds=[1]")));

    assertTrue(e.getMessage().contains("shares its checkpoint with seed 2"), e.getMessage());
    train(config(output), new StopSignal());
    assertSameAsUndisturbed(output);
  }

  private static void replace(RunConfig config) {
    Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.REPLACE,
            List.of(),
            new StopSignal()));
  }

  @Test
  void storedCheckpointsArePublishedInOrder() {
    List<Long> steps = new ArrayList<>();
    train(
        config(folder.resolve("announced")),
        new StopSignal(),
        event -> {
          if (event instanceof RunEvent.Checkpointed stored) {
            steps.add(stored.step());
          }
        });

    assertEquals(150, steps.getLast());
    assertEquals(steps.stream().sorted().distinct().toList(), steps);
  }

  @Test
  void finishedRunKeepsOneCheckpoint() throws IOException {
    try (Stream<Path> files = Files.list(cell(undisturbed, 1).resolve("checkpoints"))) {
      assertEquals(
          List.of("blocks", "step-000000000150.ckpt"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void theProvenanceRecordsWhereItResumed() {
    Path output = folder.resolve("told");
    StopSignal stop = new StopSignal();
    train(config(output), stop, at(60, stop::request));
    train(config(output), new StopSignal());

    Object resumed = JsonFile.read(cell(output, 2).resolve("provenance.json")).get("resumed");

    assertTrue(resumed.toString().contains("step=60"), resumed.toString());
  }
}
