package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.analysis.Comparison;
import symphony.report.statistics.Observation;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Verdict;

class ScoreFileTest {

  private static final String HEADER = "algorithm,task,seed,step,return\n";

  @TempDir Path folder;

  @Test
  void scoresWithoutCommonStepsAreComparedWithoutCurves() throws IOException {
    StudyResults results =
        ScoreFile.read(file(HEADER + "sac,T,1,999960,5\ntd3,T,1,1000000,6\n"), "");
    Analysis analysis = analysis(results);
    assertTrue(analysis.curves().isEmpty());
    assertEquals(
        1,
        analysis.primaryAnalysis().orElseThrow().comparisons().getFirst().effect().mean().value());
    assertTrue(analysis.warnings().stream().anyMatch(w -> w.startsWith("T: curves are not drawn")));
  }

  private static Analysis analysis(StudyResults results) {
    return new Analyst(SyntheticStudy.with(new Resampling(1, 200, 5, false), results)).analyse();
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
  void formatsOfOtherProgramsAreRead() throws IOException {
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
        refusal(file(HEADER + "sac,T,1,1,\"1,234\"\n"), "")
            .contains("a thousands separator or a decimal comma"));
    assertTrue(
        refusal(file(HEADER.replace(',', ';') + "sac;T;1;1,000;5\n"), "")
            .contains("expected a whole number without a comma"));
    assertTrue(
        refusal(file(HEADER.replace(',', ';') + "sac;T;1;1;5,5\nsac;T;1;2;5.5\n"), "")
            .contains("both decimal points and decimal commas"));
  }

  @Test
  void columnsMayHaveOtherNamesOrAConstantValue() throws IOException {
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
  void aSeedWithoutSomeTaskIsAMissingRun() throws IOException {
    StudyResults results =
        ScoreFile.read(
            file(HEADER + "sac,T,1,1,5\nsac,T,2,1,5\nsac,U,1,1,5\ntd3,T,1000,1,6\n"), "");
    assertEquals(1, results.count(RunStatus.MISSING));
    assertEquals(5, results.runs().size());
  }

  @Test
  void differentSeedsAreComparedInFull() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int seed = 0; seed < 8; seed++) {
      rows.append("a,T,%d,1,%d\n".formatted(seed * 1000, 100 + seed));
      rows.append("b,T,%d,1,%d\n".formatted(seed, seed * 2));
    }
    Comparison comparison =
        analysis(ScoreFile.read(file(rows.toString()), "b"))
            .primaryAnalysis()
            .orElseThrow()
            .comparisons()
            .getFirst();
    assertEquals(8, comparison.effect().runs());
    assertEquals(Optional.of(Verdict.BETTER), comparison.verdict());
    assertTrue(comparison.effect().mean().high() > comparison.effect().mean().low());
  }

  @Test
  void aVariantsScoreDoesNotDependOnOtherVariants() throws IOException {
    StringBuilder own = new StringBuilder(HEADER);
    for (int step = 1; step <= 40; step++) {
      own.append("a,T,1,%d,%d\n".formatted(step * 10, step));
      own.append("a,T,2,%d,%d\n".formatted(step * 10, step + 1));
    }
    String company = own + "b,T,1,35,1\nb,T,1,200,2\nb,T,2,35,1\nb,T,2,200,2\n";
    assertEquals(scores(file(own.toString())), scores(file(company)));
  }

  private static List<Double> scores(Path file) {
    return analysis(ScoreFile.read(file, "a"))
        .primaryAnalysis()
        .orElseThrow()
        .samples()
        .get("a")
        .observations()
        .map(Observation::value)
        .toList();
  }

  @Test
  void aDivergedRunIsAResult() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int seed = 1; seed <= 10; seed++) {
      rows.append("base,T,%d,1,%d\nbase,T,%d,2,%d\n".formatted(seed, 10, seed, 100 + seed));
      rows.append(
          seed <= 4
              ? "a,T,%d,1,NaN\n".formatted(seed)
              : "a,T,%d,1,10\na,T,%d,2,%d\n".formatted(seed, seed, 300 + seed));
    }
    Analysis analysis = analysis(ScoreFile.read(file(rows.toString()), "base"));
    Comparison comparison = analysis.primaryAnalysis().orElseThrow().comparisons().getFirst();
    assertEquals(4, comparison.failures().orElseThrow().subject());
    assertEquals(10, comparison.effect().runs());
    // Where no random policy's return is known they count with the worst final score, 55.5.
    assertEquals(55.5, analysis.failedAs().get("T"));
    assertTrue(analysis.warnings().stream().anyMatch(w -> w.contains("4 of 20 runs failed")));
  }

  @Test
  void aTaskMisspeltInTheScaleIsRefused() throws IOException {
    Path scale =
        Files.writeString(folder.resolve("scale.csv"), "task,random,reference\nHoper,0,1\n");
    UserException unknown =
        assertThrows(UserException.class, () -> ScoreFile.scale(scale, List.of("Hopper")));
    assertTrue(unknown.getMessage().contains("'Hoper'; the results' tasks are Hopper"));
    Files.writeString(scale, "task,random,reference\nHopper,0,1\n");
    UserException absent =
        assertThrows(UserException.class, () -> ScoreFile.scale(scale, List.of("Ant", "Hopper")));
    assertTrue(absent.getMessage().contains("no constants for Ant"));
  }

  @Test
  void aMissingColumnIsNamedWithTheExistingOnes() throws IOException {
    String message = refusal(file("algorithm,task,step,return\nsac,T,1,5\n"), "");
    assertTrue(message.contains("no column seed; expected algorithm, task, seed, step, return"));
  }

  @Test
  void valuesThatAreNotNumbersAreNamedWithTheirLine() throws IOException {
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

  @Test
  void largeSeedsAreExact() throws IOException {
    StudyResults results =
        ScoreFile.read(
            file(
                HEADER
                    + "sac,T,1735689600123456789,1,5\nsac,T,1735689600123456790,1,6\n"
                    + "sac,T,-9223372036854775808,1,7\n"),
            "");
    assertEquals(
        List.of(Long.MIN_VALUE, 1735689600123456789L, 1735689600123456790L),
        results.study().seeds());
  }

  @Test
  void rowsWiderThanTheHeaderAreRefused() throws IOException {
    String message = refusal(file(HEADER + "td3,Hopper-v4,0,1000,48,6455\n"), "");
    assertTrue(message.contains(":2: 6 fields, but the header names 5"), message);
  }

  @Test
  void byteOrderMarkHidesNoColumn() throws IOException {
    Path file = file("\uFEFF" + HEADER + "sac,T,1,1,5\n");
    assertEquals("sac", ScoreFile.read(file, "").study().base());
  }

  @Test
  void everySpellingOfNanIsAFailedRun() throws IOException {
    for (String spelling : List.of("nan", "NaN", "NAN", "inf", "-Infinity", "null", "None")) {
      StudyResults results =
          ScoreFile.read(file(HEADER + "sac,T,1,1,5\nsac,T,1,2," + spelling + "\n"), "");
      RunResult run = results.runs().getFirst();
      assertEquals(RunStatus.FAILED, run.status(), spelling);
      assertTrue(run.reason().contains("step 2 is " + spelling), run.reason());
    }
  }

  @Test
  void numbersInJavaNotationAreRefused() throws IOException {
    for (String spelling : List.of("5d", "0x1p3", "1e308", "1_000", "1e", "--5", "1e999999999")) {
      String message = refusal(file(HEADER + "sac,T,1,1," + spelling + "\n"), "");
      assertTrue(message.contains("return is '" + spelling + "', expected a number"), message);
    }
    for (String spelling : List.of("1.5", "1e30", "1e999999999", "0x10", "9223372036854775808")) {
      String message = refusal(file(HEADER + "sac,T," + spelling + ",1,5\n"), "");
      assertTrue(message.contains("expected a whole number"), message);
    }
  }
}
