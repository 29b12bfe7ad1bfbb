package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * Tests runs that other code has trained or started: they are refused, kept or moved away, as
 * requested.
 */
class OtherCodeTest {

  private static final String OTHER = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private RunConfig config() {
    return ConfigSource.defaults(Fakes.registry())
        .with(
            "test",
            List.of(
                "task=Line-v0",
                "training.steps=60",
                "training.seeds=[1, 2]",
                "evaluation.every=20",
                "run.variant=test",
                "run.output=" + folder))
        .run();
  }

  private List<CellOutcome> train(Existing existing, StopSignal stop, Sink... observers) {
    RunConfig config = config();
    return Training.run(
        new TrainingRequest(config, config.training().seeds(), existing, List.of(observers), stop));
  }

  private Path cell(long seed) {
    return folder.resolve("test/Line-v0/seed-" + seed);
  }

  private void asIfByOtherCode(long seed) throws IOException {
    Path record = cell(seed).resolve("provenance.json");
    Files.writeString(record, Files.readString(record).replace(config().code(), OTHER));
  }

  @Test
  void provenanceNamesTheCode() {
    train(Existing.RESUME, new StopSignal());
    assertTrue(
        JsonFile.read(cell(1).resolve("provenance.json"))
            .get("code")
            .toString()
            .contains("version=" + config().code()));
  }

  @Test
  void isRefusedWithBothVersionsAndBothWaysOut() throws IOException {
    train(Existing.RESUME, new StopSignal());
    asIfByOtherCode(2);

    UserException refused =
        assertThrows(UserException.class, () -> train(Existing.RESUME, new StopSignal()));

    assertTrue(refused.getMessage().startsWith(cell(2) + ": 1 of 2 cells"), refused.getMessage());
    assertTrue(
        refused
            .getMessage()
            .contains("version 01234567 then, " + config().code().substring(0, 8) + " now"),
        refused.getMessage());
    assertTrue(refused.getMessage().contains("--keep-other-code"));
    assertTrue(refused.getMessage().contains("--set-aside-other-code"));
  }

  @Test
  void keptRunsAreUnchanged() throws IOException {
    train(Existing.RESUME, new StopSignal());
    asIfByOtherCode(1);
    byte[] before = Files.readAllBytes(cell(1).resolve("provenance.json"));

    List<CellOutcome> outcomes = train(Existing.KEEP_OTHER_CODE, new StopSignal());

    assertEquals(CellOutcome.Status.DONE, outcomes.getFirst().status());
    assertArrayEquals(before, Files.readAllBytes(cell(1).resolve("provenance.json")));
  }

  @Test
  void aKeptUnfinishedRunResumesAndRecordsItsCode() throws IOException {
    interrupt();
    asIfByOtherCode(1);
    asIfByOtherCode(2);
    assertThrows(UserException.class, () -> train(Existing.RESUME, new StopSignal()));

    train(Existing.KEEP_OTHER_CODE, new StopSignal());

    assertEquals(
        List.of(OTHER, config().code()).stream().sorted().toList(),
        List.copyOf(CellRecord.read(cell(1)).codes()));
  }

  @Test
  void runsThatAreMovedAsideAreCompleteAndTrainedAgain() throws IOException {
    interrupt();
    asIfByOtherCode(1);
    asIfByOtherCode(2);
    byte[] rows = Files.readAllBytes(cell(2).resolve("evaluations.csv"));

    train(Existing.SET_ASIDE_OTHER_CODE, new StopSignal());

    Path aside = folder.resolve("set-aside/01234567/test/Line-v0/seed-2");
    assertArrayEquals(rows, Files.readAllBytes(aside.resolve("evaluations.csv")));
    assertTrue(
        Files.isDirectory(folder.resolve("set-aside/01234567/test/Line-v0/seed-1/checkpoints")));
    assertEquals("done", JsonFile.read(cell(2).resolve("summary.json")).get("status"));
    assertFalse(CellRecord.read(cell(1)).isOfOtherCode(config()));
    assertFalse(
        JsonFile.read(cell(1).resolve("provenance.json")).containsKey("resumed"), "started again");
  }

  @Test
  void movingAsideTwiceLosesNothing() throws IOException {
    train(Existing.RESUME, new StopSignal());
    asIfByOtherCode(1);
    train(Existing.SET_ASIDE_OTHER_CODE, new StopSignal());
    asIfByOtherCode(1);
    train(Existing.SET_ASIDE_OTHER_CODE, new StopSignal());

    for (String code : List.of("01234567", "01234567-2")) {
      assertTrue(
          Files.exists(
              folder
                  .resolve("set-aside")
                  .resolve(code)
                  .resolve("test/Line-v0/seed-1/summary.json")),
          code);
    }
  }

  private void interrupt() {
    StopSignal stop = new StopSignal();
    train(
        Existing.RESUME,
        stop,
        event -> {
          if (event instanceof RunEvent.Stepped stepped && stepped.step() == 45) {
            stop.request();
          }
        });
  }
}
