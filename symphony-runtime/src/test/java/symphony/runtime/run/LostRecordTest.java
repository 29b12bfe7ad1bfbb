package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.runtime.run.ShortTraining.TABLES;
import static symphony.runtime.run.ShortTraining.assertSame;
import static symphony.runtime.run.ShortTraining.at;
import static symphony.runtime.run.ShortTraining.cell;
import static symphony.runtime.run.ShortTraining.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
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
import symphony.runtime.record.Sink;

/** Tests that a training with intact checkpoints survives damaged records. */
class LostRecordTest {

  @TempDir Path folder;

  private Path undisturbed;
  private Path output;

  private static List<CellOutcome> train(RunConfig config, List<Long> seeds, Sink... observers) {
    return ShortTraining.train(config, seeds, new StopSignal(), observers);
  }

  private void assertSameAsUndisturbed() throws IOException {
    assertSame(undisturbed, output, TABLES);
  }

  private Object resumedAt(long seed) {
    return JsonFile.read(cell(output, seed).resolve("provenance.json")).get("resumed");
  }

  @BeforeEach
  void interruptAt110() {
    undisturbed = folder.resolve("undisturbed");
    output = folder.resolve("interrupted");
    train(config(undisturbed), List.of(1L, 2L));
    StopSignal stop = new StopSignal();
    ShortTraining.train(config(output), List.of(1L, 2L), stop, at(110, stop::request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"digest\" : 7}", "\u0000\u0000", "[]"})
  void anEmptyProvenanceIsRestoredAndTheTrainingResumes(String damage) throws IOException {
    Files.writeString(cell(output, 1).resolve("provenance.json"), damage);

    train(config(output), List.of(1L, 2L));

    assertSameAsUndisturbed();
    assertTrue(resumedAt(1).toString().contains("step=110"), "it started again");
  }

  @Test
  void everyRecordOfEverySeedIsRestored() throws IOException {
    for (long seed : List.of(1L, 2L)) {
      for (String name : List.of("provenance.json", "config.conf", "summary.json")) {
        Files.delete(cell(output, seed).resolve(name));
      }
    }

    train(config(output), List.of(1L, 2L));

    assertSameAsUndisturbed();
    assertTrue(resumedAt(2).toString().contains("step=110"), "it started again");
    assertEquals(
        Files.readString(cell(undisturbed, 2).resolve("config.conf"))
            .replace(undisturbed.toString(), output.toString()),
        Files.readString(cell(output, 2).resolve("config.conf")));
  }

  @Test
  void aDamagedConfigIsRestored() throws IOException {
    Files.writeString(cell(output, 2).resolve("config.conf"), "symphony { task = \"Lin");

    train(config(output), List.of(1L, 2L));

    assertTrue(
        Files.readString(cell(output, 2).resolve("config.conf"))
            .contains("symphony.training.seeds = [2]"));
  }

  @Test
  void anAddedSeedDoesNotChangeTheCohort() throws IOException {
    train(config(output, "training.seeds=[1, 2, 3]"), List.of(1L, 2L, 3L));

    assertSameAsUndisturbed();
    assertTrue(resumedAt(1).toString().contains("step=110"), "it started again");
    assertTrue(Files.exists(cell(output, 3).resolve("summary.json")));
  }

  @Test
  void trainingOneSeedOfACohortTrainsTheCohort() throws IOException {
    List<CellOutcome> outcomes = train(config(output), List.of(2L));

    assertEquals(List.of(2L), outcomes.stream().map(CellOutcome::seed).toList());
    assertSameAsUndisturbed();
  }

  @Test
  void checkpointsOfAnotherSeedAreRefused() throws IOException {
    Path other = folder.resolve("other");
    StopSignal stop = new StopSignal();
    ShortTraining.train(config(other), List.of(5L), stop, at(60, stop::request));
    StopSignal again = new StopSignal();
    ShortTraining.train(config(other), List.of(6L), again, at(60, again::request));
    Path target = cell(other, 5).resolve("checkpoints");
    replace(cell(other, 6).resolve("checkpoints"), target);

    UserException e = assertThrows(UserException.class, () -> train(config(other), List.of(5L)));

    assertTrue(e.getMessage().contains("belong to another run (seeds [6]"), e.getMessage());
    assertTrue(Files.exists(target.resolve("step-000000000060.ckpt")));
  }

  private static void replace(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void damagedCheckpointsOfLaterStepsDoNotDisplaceAnIntactOne() throws IOException {
    Path stored = cell(output, 1).resolve("checkpoints");
    for (String later : List.of("step-000000000140.ckpt", "step-000000000141.ckpt")) {
      Files.writeString(stored.resolve(later), "damaged");
    }
    StopSignal stop = new StopSignal();
    ShortTraining.train(config(output), List.of(1L, 2L), stop, at(112, stop::request));

    train(config(output), List.of(1L, 2L));

    assertSameAsUndisturbed();
    assertTrue(resumedAt(1).toString().contains("step=112"), String.valueOf(resumedAt(1)));
  }

  @Test
  void ifAFolderReplacesTheNewestCheckpointThePreviousOneIsUsed() throws IOException {
    Path newest = cell(output, 1).resolve("checkpoints/step-000000000110.ckpt");
    Files.delete(newest);
    Files.createDirectory(newest);

    train(config(output), List.of(1L, 2L));

    assertTrue(resumedAt(1).toString().contains("step=100"), String.valueOf(resumedAt(1)));
    assertArrayEquals(
        Files.readAllBytes(cell(undisturbed, 2).resolve("metrics.csv")),
        Files.readAllBytes(cell(output, 2).resolve("metrics.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"episodes.csv", "evaluations.csv", "metrics.csv"})
  void aTableRemovedDuringTheTrainingStopsIt(String name) {
    Path removed = cell(output, 1).resolve(name);

    UserException e =
        assertThrows(
            UserException.class,
            () -> train(config(output), List.of(1L, 2L), at(130, () -> removed.toFile().delete())));

    assertTrue(
        e.getMessage().startsWith("Another program removed or changed " + removed), e.getMessage());
    assertFalse(Files.exists(cell(output, 1).resolve("checkpoints/step-000000000150.ckpt")));
  }

  @Test
  void aKilledRunIsVerifiedUpToItsLastCompleteStep() throws IOException {
    Files.delete(cell(output, 2).resolve("summary.json"));

    Verification verified =
        Verification.of(
            Fakes.registry(), cell(output, 2), Optional.empty(), new StopSignal(), List.of());

    assertEquals(Optional.empty(), verified.difference());
    assertTrue(verified.steps() > 90 && verified.steps() <= 110, "" + verified.steps());
  }

  @Test
  void thePolicyCanBeUsedWithoutTheRunsRecord() throws IOException {
    Files.delete(cell(output, 2).resolve("provenance.json"));
    Files.delete(cell(output, 1).resolve("config.conf"));

    try (TrainedAgent agent = TrainedAgent.load(Fakes.registry(), cell(output, 1), List.of())) {
      assertEquals(110, agent.step());
    }
  }
}
