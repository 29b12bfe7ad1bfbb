package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;
import symphony.cli.Program.Ended;
import symphony.report.results.Json;
import symphony.report.results.RunStore;
import tools.jackson.databind.JsonNode;

/** Runs a small study as a user does: to its report, again, and after a kill. */
class AblateTest {

  /** The study that was trained once, for tests that start with a finished one. */
  private static SmallStudy finished;

  @TempDir Path folder;

  private SmallStudy study;

  @BeforeAll
  static void trainTheStudy(@TempDir Path trained) throws Exception {
    finished = SmallStudy.in(trained);
    Ended ended = finished.ablate();
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("4 of 4 cells done"), ended.out());
    assertTrue(ended.out().contains("report: "), ended.out());
  }

  @BeforeEach
  void writeStudy() throws Exception {
    study = SmallStudy.in(folder);
  }

  @Test
  void aStudyRunsToItsReportAndASecondRunOnlyAddsWhatIsMissing() throws Exception {
    study.copyRunsOf(finished);
    JsonNode twin = study.report();
    assertEquals(4, twin.path("runs").size());
    assertEquals("done", twin.at("/runs/0/status").asString());
    assertEquals(
        "too few runs", twin.at("/measures/final-return/comparisons/0/verdict").asString());
    assertEquals(64, twin.at("/study/registration/digest").asString().length());
    assertEquals(0, twin.path("postHoc").size());
    assertTrue(twin.at("/study/randomReturns/Pendulum-v1").asDouble() < -800);
    byte[] provenance = Files.readAllBytes(study.file("relu", 2, "provenance.json"));
    byte[] report = Files.readAllBytes(study.file("report.html"));

    Ended again = study.ablate();
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
    assertArrayEquals(report, Files.readAllBytes(study.file("report.html")));

    Ended more = study.ablate("study.seeds=[1,2,3]");
    assertEquals(0, more.status(), more.err());
    assertTrue(more.out().contains("6 of 6 cells done"), more.out());
    JsonNode later = study.report();
    assertTrue(later.at("/postHoc/0").asString().startsWith("seeds was changed on "));
    assertEquals("seeds", later.at("/study/registration/changes/0/key").asString());
    assertArrayEquals(provenance, Files.readAllBytes(study.file("relu", 2, "provenance.json")));

    Ended another = study.ablateHere("agent.gamma=0.9");
    assertEquals(2, another.status());
    assertTrue(another.err().contains("cells contain runs of other configs"), another.err());
  }

  /** A power cut leaves an empty record, or a part of one; none of the runs is lost with it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void damagedRecordIsKeptAndWrittenAgain(double share) throws Exception {
    study.copyRunsOf(finished);
    Path record = study.file("study.json");
    byte[] whole = Files.readAllBytes(record);
    byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));
    Files.write(record, part);

    UserException refused =
        assertThrows(UserException.class, () -> new RunStore(study.file("")).read());
    assertTrue(refused.getMessage().contains("run `symphony ablate`"), refused.getMessage());

    Ended again = study.ablateHere();
    assertEquals(0, again.status(), again.err());
    assertTrue(again.err().contains("study.json is damaged and was moved to "), again.err());
    assertTrue(again.out().contains("4 of 4 cells done"), again.out());
    assertArrayEquals(part, Files.readAllBytes(record.resolveSibling("study.json.damaged")));
    JsonNode registration = Json.read(record).path("registration");
    assertTrue(registration.path("late").asBoolean(), registration.toString());
  }

  @Test
  void runsOfOtherCodeAreRefusedKeptOrMovedAside() throws Exception {
    study.copyRunsOf(finished);
    Path record = study.file("relu", 2, "provenance.json");
    Files.writeString(
        record,
        Files.readString(record)
            .replaceFirst("\"version\" : \"\\w{64}", "\"version\" : \"" + "ab".repeat(32))
            .replaceFirst("\"symphony.tf\" : \"\\w{64}", "\"symphony.tf\" : \"" + "ab".repeat(32)));

    Ended refused = study.ablateHere();
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().contains("1 of 4 cells were trained by other code (version abababab then, "),
        refused.err());

    Ended kept = study.ablateHere("--keep-other-code");
    assertEquals(0, kept.status(), kept.err());
    String page = study.page();
    assertTrue(page.contains("trained by 2 versions of the code of symphony.tf"), page);
    assertTrue(page.contains("abababab trained 1"), page);

    Ended aside = study.ablate("--set-aside-other-code");
    assertEquals(0, aside.status(), aside.err());
    assertTrue(aside.out().contains("4 of 4 cells done"), aside.out());
    assertTrue(
        Files.exists(study.file("set-aside/abababab/relu/Pendulum-v1/seed-2/evaluations.csv")));
    page = study.page();
    assertFalse(page.contains("versions of the code"), page);
  }

  @Test
  void aStudyThatIsKilledAndRunAgainWritesTheSameReport() throws Exception {
    study.copyRunsOf(finished);
    Process killed = new Program(folder).start("ablate", "study.conf", "study.output=b");
    awaitFile(folder.resolve("b/small/base/Pendulum-v1/seed-1/evaluations.csv"));
    killed.destroyForcibly().waitFor();
    Ended resumed = study.ablate("study.output=b");

    assertEquals(0, resumed.status(), resumed.err());
    for (String name : List.of("report.html", "report.json")) {
      assertEquals(
          Program.timeless(study.file(name)),
          Program.timeless(folder.resolve("b/small").resolve(name)),
          name);
    }
    Ended plan = study.ablateHere("--plan", "--no-calibration");
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +done +.*")).count());
  }

  private static void awaitFile(Path file) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(file) || Files.readAllLines(file).size() < 3) {
      assertTrue(System.nanoTime() < patience, "nothing is trained");
      Thread.sleep(20);
    }
  }
}
