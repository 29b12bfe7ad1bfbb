package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.config.RunConfig;

/** What a run directory says about its run. */
class CellRecordTest {

  @TempDir Path folder;

  private CellRecord record(String provenance, String summary) throws IOException {
    Files.writeString(folder.resolve("provenance.json"), provenance);
    Files.writeString(folder.resolve("summary.json"), summary);
    return CellRecord.read(folder);
  }

  @Test
  void aDoneRunIsRead() throws IOException {
    CellRecord record =
        record(
            """
            {"digest": "d", "cohort": [3, 4], "code": {"version": "one"},
             "resumed": [{"code": {"version": "two"}}, "noise"]}
            """,
            """
            {"status": "done", "steps": 150, "resumable": false}
            """);
    assertEquals("d", record.digest());
    assertEquals(List.of(3L, 4L), record.cohort());
    assertEquals(Optional.of(CellOutcome.Status.DONE), record.status());
    assertEquals(150, record.steps());
    assertEquals(Set.of("one", "two"), record.codes());
    assertTrue(record.exists());
    assertTrue(record.isDone());
    assertFalse(record.resumable());
  }

  @Test
  void anInterruptedRunHasItsReasonAndItsSummarysDigest() throws IOException {
    CellRecord record =
        record("{}", "{\"status\": \"interrupted\", \"reason\": \"Ctrl-C\", \"digest\": \"e\"}");
    assertEquals("e", record.digest());
    assertEquals(Optional.of("Ctrl-C"), record.reason());
    assertTrue(record.resumable());
    assertFalse(record.isDone());
    assertEquals(0, record.steps());
    assertEquals(List.of(), record.cohort());
  }

  @Test
  void nothingAndNoiseAreNoRun() throws IOException {
    CellRecord absent = CellRecord.read(folder.resolve("absent"));
    assertFalse(absent.exists());
    CellRecord noise = record("{\"digest\": 7, \"cohort\": \"x\"}", "{\"status\": \"flying\"}");
    assertFalse(noise.exists());
    assertEquals(Optional.empty(), noise.status());
    assertEquals(Set.of(), noise.codes());
  }

  @Test
  void aProvenanceNamesItsRunByDigestAndCohort() {
    assertTrue(CellRecord.saysWhose(Map.of("digest", "d", "cohort", List.of(1))));
    assertFalse(CellRecord.saysWhose(Map.of("cohort", List.of(1))));
    assertFalse(CellRecord.saysWhose(Map.of("digest", "d")));
    assertFalse(CellRecord.saysWhose(Map.of("digest", "d", "cohort", List.of("x"))));
  }

  private CellRecord of(RunConfig config, String code, String summary) throws IOException {
    return record(
        "{\"digest\": \"%s\", \"cohort\": [1], \"code\": {\"version\": \"%s\"}}"
            .formatted(config.resolved().digest(), code),
        summary);
  }

  @Test
  void aRunIsSettledIfItsConfigAsksNoMoreOfIt() throws IOException {
    RunConfig config = ShortTraining.config(folder);
    String code = config.code();
    String done = "{\"status\": \"done\", \"steps\": %d, \"resumable\": false}";
    CellRecord whole = of(config, code, done.formatted(150));
    assertTrue(whole.isOf(config));
    assertTrue(whole.settled(config));
    assertFalse(whole.wantsMore(config));
    assertFalse(whole.isOfOtherCode(config));
    CellRecord shorter = of(config, code, done.formatted(149));
    assertTrue(shorter.wantsMore(config));
    assertFalse(shorter.settled(config));
    assertFalse(of(config, code, "{\"status\": \"interrupted\"}").settled(config), "resumable");
    assertFalse(of(config, code, "{}").settled(config), "killed");
    assertTrue(of(config, "other", done.formatted(150)).isOfOtherCode(config));
    RunConfig other = ShortTraining.config(folder, "evaluation.episodes=4");
    assertFalse(whole.isOf(other));
    assertFalse(whole.settled(other));
    assertFalse(CellRecord.read(folder.resolve("absent")).isOfOtherCode(config));
  }
}
