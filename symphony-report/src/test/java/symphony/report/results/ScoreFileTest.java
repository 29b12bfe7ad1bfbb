package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.analysis.Analyst;
import symphony.report.statistics.Resampling;

class ScoreFileTest {

  private static final String HEADER = "algorithm,task,seed,step,return\n";

  @TempDir Path folder;

  @Test
  void runsWithoutCommonStepsAreNotCompared() throws IOException {
    StudyResults results = ScoreFile.read(file(HEADER + "sac,T,1,100,5\ntd3,T,1,200,6\n"), "");
    Resampling few = new Resampling(1, 20, 5, false);
    assertEquals(
        "The runs on T cannot be compared: one run begins at step 200, after another ended at step"
            + " 100; leave one of them out, or record both over common steps.",
        assertThrows(UserException.class, () -> new Analyst(results, few).analyse()).getMessage());
  }

  @Test
  void readsCurvesInAnyOrderOfColumns() throws IOException {
    StudyResults results =
        ScoreFile.read(
            file("seed,return,step,task,algorithm,extra\n1,5,200,T,sac,x\n1,4,1e2,T,sac,x\n"), "");
    List<Evaluation> curve = results.counted().getFirst().evaluations();
    assertEquals(100, curve.getFirst().step());
    assertEquals(5, curve.getLast().meanReturn());
  }

  @Test
  void theFirstAlgorithmIsTheBaseUnlessOneIsNamed() throws IOException {
    Path file = file(HEADER + "sac,T,1,1,5\ntd3,T,1,1,6\n");
    assertEquals("sac", ScoreFile.read(file, "").study().base());
    assertEquals(List.of("td3", "sac"), ScoreFile.read(file, "td3").study().variantNames());
    assertTrue(refusal(file, "ppo").contains("no algorithm 'ppo'; it has sac, td3"));
  }

  private double firstReturn(String text) throws IOException {
    return ScoreFile.read(file(text), "")
        .counted()
        .getFirst()
        .evaluations()
        .getFirst()
        .meanReturn();
  }

  @Test
  void whatOtherProgramsWriteIsReadAsItIsMeant() throws IOException {
    assertEquals(-12.5, firstReturn("\ufeff" + HEADER + "sac,T,1,1,-12.5\n"));
    assertEquals(-12.5, firstReturn(HEADER.replace("\n", "\r\n") + "sac,T,1,1,-12.5\r\n"));
    assertEquals(-12.5, firstReturn(HEADER.replace(',', ';') + "sac;T;1;1;-12,5\n"));
    assertEquals(1.234, firstReturn(HEADER.replace(',', '\t') + "sac\tT\t1\t1\t1,234\n"));
    assertEquals(-12.5, firstReturn(HEADER + "sac,T,1,1,\"-12,5\"\n"));
  }

  @Test
  void decimalCommaThatSplitsANumberIsRefused() throws IOException {
    assertTrue(
        refusal(file(HEADER + "sac,T,1,1,-12,5\n"), "")
            .contains(":2: 6 fields, but the header names 5 columns"));
    assertTrue(
        refusal(file(HEADER + "sac,T,1,1,\"1,234\"\n"), "").contains("a thousand or a decimal"));
    assertTrue(
        refusal(file(HEADER.replace(',', ';') + "sac;T;1;1,000;5\n"), "")
            .contains("expected a whole number without a comma"));
    assertTrue(
        refusal(file(HEADER.replace(',', ';') + "sac;T;1;1;5,5\nsac;T;1;2;5.5\n"), "")
            .contains("both decimal points and decimal commas"));
  }

  @Test
  void columnsMayHaveOtherNamesOrOneValue() throws IOException {
    Path file = file("exp_name,seed,global_step,episodic_return\nppo,3,10,7\n");

    StudyResults results =
        ScoreFile.read(
            file,
            "",
            Map.of("algorithm", "exp_name", "step", "global_step", "return", "episodic_return"),
            Map.of("task", "Hopper-v4"));

    assertEquals(new RunId("ppo", "Hopper-v4", 3), results.counted().getFirst().id());
    assertTrue(refusal(file, "").contains("--columns algorithm=ITS-NAME or --constant"));
  }

  @Test
  void missingSeedsAreMissingRuns() throws IOException {
    StudyResults results =
        ScoreFile.read(file(HEADER + "sac,T,1,1,5\nsac,T,2,1,5\ntd3,T,1,1,6\n"), "");
    assertEquals(1, results.count(RunStatus.MISSING));
  }

  @Test
  void aMissingColumnIsNamedWithThoseFound() throws IOException {
    String message = refusal(file("algorithm,task,step,return\nsac,T,1,5\n"), "");
    assertTrue(message.contains("no column seed; expected algorithm, task, seed, step, return"));
  }

  @Test
  void valuesThatAreNoNumbersAreNamedWithTheirLine() throws IOException {
    assertTrue(
        refusal(file(HEADER + "sac,T,1,1,5\nsac,T,1,2,NaN\n"), "").contains(":3: return is NaN"));
    assertTrue(refusal(file(HEADER + "sac,T,one,1,5\n"), "").contains("seed is 'one'"));
    assertTrue(refusal(file(HEADER + "sac,T,1.5,1,5\n"), "").contains("expected a whole number"));
    assertTrue(
        refusal(file(HEADER + "sac,T,1,1,5\nsac,T,1,1,6\n"), "").contains("a second return"));
    assertTrue(refusal(file(HEADER), "").contains("no rows"));
  }

  private static String refusal(Path file, String base) {
    return assertThrows(UserException.class, () -> ScoreFile.read(file, base)).getMessage();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scores.csv"), text);
  }
}
