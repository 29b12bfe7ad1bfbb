package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.results.RunId;
import symphony.report.results.RunStore;
import symphony.report.results.ScoreFile;
import symphony.report.results.StudyResults;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Verdict;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystTest {

  private static final Resampling QUICK = new Resampling(1, 2_000, 200, false);

  private Analysis analysis;

  @BeforeAll
  void analyse(@TempDir Path folder) throws IOException {
    analysis =
        new Analyst(
                SyntheticStudy.with(QUICK, new RunStore(SyntheticStudy.quickstart(folder)).read()))
            .analyse();
  }

  @Test
  void aLargeDropIsWorseAndASmallShiftIsNot() {
    assertEquals(
        Optional.of(Verdict.WORSE), scores().comparison("no-regularizer - base").get().verdict());
    assertFalse(
        scores().comparison("silu - base").get().verdict().equals(Optional.of(Verdict.WORSE)));
  }

  @Test
  void runsAreUnpairedByDefaultAndAFailedRunCounts() {
    // Seed 7 of mean-target failed and seed 8 is missing: seven runs against eight.
    Comparison comparison = scores().comparison("mean-target - base").orElseThrow();
    assertEquals(7, comparison.effect().runs());
    assertEquals(1, comparison.failures().orElseThrow().subject());
    assertEquals(7, comparison.failures().orElseThrow().subjectRuns());
  }

  @Test
  void onlyThePrimaryMeasureHasVerdicts() {
    MeasureAnalysis smoothness = analysis.of(Measure.SMOOTHNESS).orElseThrow();
    Comparison comparison = smoothness.comparison("no-regularizer - base").orElseThrow();
    assertTrue(comparison.effect().mean().low() > 0);
    assertEquals(Optional.empty(), comparison.verdict());
    assertFalse(smoothness.confirmatory());
    assertTrue(scores().confirmatory());
  }

  private MeasureAnalysis scores() {
    return analysis.of(Measure.FINAL_RETURN).orElseThrow();
  }

  @Test
  void failedAndMissingRunsAndFewSeedsAreReported() {
    assertTrue(
        analysis.warnings().stream()
            .anyMatch(
                w -> w.startsWith("1 of 32 runs failed; failed runs count as outcomes with")));
    assertTrue(analysis.warnings().contains("1 of 32 runs are missing."));
    assertTrue(
        analysis.warnings().stream()
            .anyMatch(w -> w.contains("with fewer than 10, percentile intervals")));
  }

  @Test
  void curvesOfUnequalLengthAreTruncatedAndThisIsReported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scores.csv");
    Files.writeString(
        file,
        "algorithm,task,seed,step,return\na,T,1,1,5\na,T,1,2,6\na,T,1,3,7\nb,T,1,1,1\nb,T,1,2,2\n");
    Analysis cut = new Analyst(SyntheticStudy.with(QUICK, ScoreFile.read(file, ""))).analyse();
    assertEquals(2, cut.curves().getFirst().alignment().steps().length);
    assertTrue(
        cut.warnings()
            .contains(
                "T: runs have unequal lengths; curves are drawn over steps 1 to 2, which all "
                    + "runs have."));
    assertTrue(cut.warnings().stream().anyMatch(w -> w.contains("a single run")));
  }

  @Test
  void contrastsAreReadFromText() {
    List<String> variants = List.of("all", "no-a", "only-a", "none");
    assertEquals(
        -1.0, Contrasts.parse("all - no-a - only-a + none", variants).weights().get("only-a"));
    assertTrue(refusal("all - nobody", variants).contains("no variant 'nobody'; known: all"));
    assertTrue(refusal("all", variants).contains("as many added as subtracted variants"));
    assertTrue(refusal("all -", variants).contains("as many"));
    assertTrue(refusal("all none", variants).contains("expected variants with"));
    assertTrue(refusal("all - all", variants).contains("as many"));
  }

  private static String refusal(String contrast, List<String> variants) {
    return assertThrows(UserException.class, () -> Contrasts.parse(contrast, variants))
        .getMessage();
  }

  @Test
  void severalTasksAreAlsoJudgedSeparately(@TempDir Path folder) throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    study.record(
        SyntheticStudy.record(
            "two",
            List.of(SyntheticStudy.variant("base"), SyntheticStudy.variant("other")),
            List.of("A", "B"),
            seeds));
    for (long seed : seeds) {
      study.run(new RunId("base", "A", seed), -300, 0.1);
      study.run(new RunId("base", "B", seed), -300, 0.1);
      study.run(new RunId("other", "A", seed), -600, 0.1);
      study.run(new RunId("other", "B", seed), -305, 0.1);
    }
    Analysis two = new Analyst(SyntheticStudy.with(QUICK, new RunStore(folder).read())).analyse();
    assertEquals(List.of("A", "B"), List.copyOf(two.byTask().keySet()));
    assertTrue(two.byTask().get("A").comparisons().getFirst().effect().mean().high() < 0);
    assertEquals(8, two.byTask().get("A").comparisons().getFirst().effect().runs());
    assertEquals(Optional.empty(), two.byTask().get("B").comparisons().getFirst().verdict());
    assertTrue(analysis.byTask().isEmpty(), "one task is judged once");
  }

  @Test
  void aVariantWithAnotherEvaluationProtocolIsMarked(@TempDir Path folder) throws IOException {
    StudyResults results = new RunStore(SyntheticStudy.quickstart(folder)).read();
    Path file = folder.resolve("study.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "(?s)(\"name\" : \"silu\",\\s*\"changes\" : )\\[.*?\\]",
                "$1[ { \"key\" : \"symphony.evaluation.episodes\", \"from\" : \"5\", \"to\" : \"1\" } ]"));
    assertTrue(results.study().variantNames().contains("silu"));

    List<String> said =
        new Analyst(SyntheticStudy.with(QUICK, new RunStore(folder).read())).analyse().warnings();

    assertTrue(
        said.contains(
            "silu is evaluated differently from base (symphony.evaluation.episodes = 1, not 5), "
                + "so part of a difference may come from the measurement."),
        said.toString());
  }
}
