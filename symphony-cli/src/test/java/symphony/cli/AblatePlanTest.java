package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/** Tests what {@code ablate} shows or refuses before it trains. */
class AblatePlanTest {

  @TempDir Path folder;

  private SmallStudy study;

  @BeforeEach
  void writeStudy() throws Exception {
    study = SmallStudy.in(folder);
  }

  @Test
  void thePlanMarksFurtherChangesOfAVariant() throws Exception {
    Ended plan =
        study.ablateHere("--plan", "--no-calibration", "study.variants.relu.agent.batch=17");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(plan.out().contains("ALSO batch: 16 -> 17"), plan.out());
    assertTrue(plan.out().contains("ALSO marks what a variant changes"), plan.out());
  }

  @Test
  void planningRunsNothing() throws Exception {
    Ended plan = study.ablate("--plan");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(
        plan.out().startsWith("small\n2 variants x 1 task x 2 seeds = 4 cells of 150 environment"),
        plan.out());
    assertTrue(plan.out().contains("activation.type: resine -> relu"), plan.out());
    assertTrue(plan.out().contains("2 seeds cannot give a verdict"), plan.out());
    assertTrue(plan.out().contains("for 4 cells, estimated from 1 kind of run in "), plan.out());
    assertTrue(plan.out().contains("memory  2 processes of 1 thread, "), plan.out());
    assertTrue(
        plan.out().matches("(?s).*disk    about .*B at the end, and up to .*B more.*"), plan.out());
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +open +.*")).count());
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void aProcessThatNeedsMoreMemoryThanIsFreeIsNotStarted() throws Exception {
    Ended ended = study.ablateHere("study.launch.memory=1000000");
    assertEquals(2, ended.status());
    assertTrue(
        ended.err().contains("base Pendulum-v1 seeds 1..2 needs about 1.0 PB of memory and "),
        ended.err());
    assertFalse(Files.exists(study.file("base", 1, "provenance.json")));
  }

  @Test
  void anUnwritableFolderIsReportedInOneSentence() throws Exception {
    Files.writeString(folder.resolve("taken"), "in the way");
    Ended ended = study.ablateHere("study.output=" + folder.resolve("taken"));
    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("cannot be written; choose another folder"), ended.err());
  }
}
