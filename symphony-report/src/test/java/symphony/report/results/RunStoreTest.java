package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;

class RunStoreTest {

  @TempDir Path folder;

  @Test
  void theFolderOfOneVariantTaskOrRunIsAccepted() throws IOException {
    SyntheticStudy.quickstart(folder);
    Files.delete(folder.resolve(StudyRecord.FILE));
    for (String part : List.of("silu", "silu/Pendulum-v1", "silu/Pendulum-v1/seed-1")) {
      RunStore store = new RunStore(folder.resolve(part));

      assertEquals(List.of("silu"), store.read().study().variantNames(), part);
      assertEquals(8, store.read().counted().size(), part);
      assertEquals(folder.resolve("silu").toAbsolutePath(), store.place());
    }
  }

  @Test
  void readsEveryPlannedRunWithItsState() throws IOException {
    StudyResults results = new RunStore(SyntheticStudy.quickstart(folder)).read();
    assertEquals(32, results.runs().size());
    assertEquals(30, results.count(RunStatus.DONE));
    assertEquals(1, results.count(RunStatus.FAILED));
    assertEquals(1, results.count(RunStatus.MISSING));
    assertEquals(30, results.counted().getFirst().evaluations().size());
    assertEquals("25", results.provenance().get("java"));
  }

  @Test
  void aStudyRecordIsReadAsWritten() throws IOException {
    StudyRecord record =
        SyntheticStudy.record(
            "s", List.of(SyntheticStudy.variant("a", "k", "1", "2")), List.of("T"), List.of(1L));
    Path file = folder.resolve(StudyRecord.FILE);
    Json.write(file, StudyFile.tree(record));
    assertEquals(record, StudyFile.read(file));
  }

  @Test
  void anIncompleteLineIsOmitted() throws IOException {
    new SyntheticStudy(folder).run(new RunId("base", "T", 1), -300, 0.1);
    Path file = folder.resolve("base/T/seed-1/evaluations.csv");
    Files.writeString(file, Files.readString(file) + "15500,10,-2");
    RunResult run = new RunStore(folder).run(new RunId("base", "T", 1), 0);
    assertEquals(30, run.evaluations().size());
    assertEquals(15_000, run.evaluations().getLast().step());
  }

  @Test
  void aStepEvaluatedAgainAfterResumingCountsOnce() throws IOException {
    new SyntheticStudy(folder).run(new RunId("base", "T", 1), -300, 0.1);
    Path file = folder.resolve("base/T/seed-1/evaluations.csv");
    Files.writeString(file, Files.readString(file) + "15000,10,-7.5,0,0,0,200,0,0.1,0.1,0.1\n");
    RunResult run = new RunStore(folder).run(new RunId("base", "T", 1), 0);
    assertEquals(30, run.evaluations().size());
    assertEquals(-7.5, run.evaluations().getLast().meanReturn());
  }

  @Test
  void withoutARecordTheVariantNamedBaseIsTheBase() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.run(new RunId("another", "T", 1), -300, 0.1);
    study.run(new RunId("base", "T", 1), -300, 0.1);
    assertEquals(List.of("base", "another"), new RunStore(folder).read().study().variantNames());
  }

  @Test
  void runsOutsideThePlanAreOmittedAndNamed() throws IOException {
    SyntheticStudy.quickstart(folder);
    new SyntheticStudy(folder).run(new RunId("stranger", "Pendulum-v1", 1), -300, 0.1);
    StudyResults results = new RunStore(folder).read();
    assertEquals(32, results.runs().size());
    assertTrue(results.notes().getFirst().contains("stranger/Pendulum-v1/seed-1"));
  }

  @Test
  void aStudyOnCpuAndGpuHasANote() throws IOException {
    SyntheticStudy.quickstart(folder);
    assertTrue(new RunStore(folder).read().notes().isEmpty());
    Path file = folder.resolve("base/Pendulum-v1/seed-1/provenance.json");
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\{", "{\"device\": \"gpu, float32\","));
    Path other = folder.resolve("base/Pendulum-v1/seed-2/provenance.json");
    Files.writeString(
        other, Files.readString(other).replaceFirst("\\{", "{\"device\": \"cpu (auto: none)\","));
    assertTrue(new RunStore(folder).read().notes().getFirst().contains("some on a GPU"));
  }

  @Test
  void twoStudiesInOneFolderAreRefused() throws IOException {
    SyntheticStudy.quickstart(folder.resolve("one"));
    SyntheticStudy.quickstart(folder.resolve("two"));
    UserException refused = assertThrows(UserException.class, () -> new RunStore(folder));
    assertTrue(refused.getMessage().contains("holds 2 studies, expected one"));
  }

  @Test
  void anEmptyOrMissingFolderIsRefused() {
    assertThrows(UserException.class, () -> new RunStore(folder).read());
    assertThrows(UserException.class, () -> new RunStore(folder.resolve("nowhere")));
  }
}
