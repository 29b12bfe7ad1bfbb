package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import symphony.report.document.HtmlReport;
import symphony.report.results.Evaluation;
import symphony.report.results.Preregistration;
import symphony.report.results.RaceRule;
import symphony.report.results.Rules;
import symphony.report.results.RunCost;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.SyntheticStudy;
import symphony.report.results.TrainingCode;
import symphony.report.results.TrainingSafety;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Verdict;

/** The rules that prevent a report from claiming more than its runs show. */
class VerdictRulesTest {

  private static final Resampling QUICK = new Resampling(1, 2_000, 50, false);
  private static final String TASK = "T";

  /** The deviation of a seed; a run's score is its level plus this. */
  private static double spread(long seed) {
    return 20 * ((seed * 7) % 10 - 4.5) / 4.5;
  }

  private static RunResult run(String variant, long seed, double first, double last) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      evaluations.add(Evaluation.ofReturn(i * 100L, first + (last - first) * Math.min(1, i / 7.0)));
    }
    return result(variant, seed, RunStatus.DONE, "", evaluations);
  }

  private static RunResult failed(String variant, long seed) {
    return result(variant, seed, RunStatus.FAILED, "the loss is not a number", List.of());
  }

  private static RunResult result(
      String variant, long seed, RunStatus status, String reason, List<Evaluation> evaluations) {
    return new RunResult(
        new RunId(variant, TASK, seed),
        status,
        reason,
        "",
        TrainingCode.UNKNOWN,
        evaluations,
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }

  private static StudyRecord study(int seeds, double margin) {
    StudyRecord plain =
        SyntheticStudy.record(
            "rules",
            List.of(SyntheticStudy.variant("base"), SyntheticStudy.variant("a")),
            List.of(TASK),
            LongStream.rangeClosed(1, seeds).boxed().toList());
    StudyRecord study = plain.withRules(Rules.STANDARD.with(QUICK));
    return new StudyRecord(
            study.name(),
            study.question(),
            study.base(),
            study.variants(),
            study.factors(),
            study.aliases(),
            study.tasks(),
            study.seeds(),
            study.steps(),
            study.primary(),
            new TreeMap<>(Map.of("final-return", margin)),
            new TreeMap<>(),
            study.contrasts(),
            study.normalization(),
            study.digests(),
            study.designed(),
            study.rules(),
            study.randomReturns(),
            study.tuning(),
            study.registration())
        .withRandomReturns(new TreeMap<>(Map.of(TASK, 0.0)));
  }

  private static Analysis analysis(StudyRecord study, List<RunResult> runs) {
    return new Analyst(new StudyResults(study, runs, new TreeMap<>(), "", List.of())).analyse();
  }

  private static Comparison only(Analysis analysis) {
    return analysis.primaryAnalysis().orElseThrow().comparisons().getFirst();
  }

  private static List<RunResult> both(int seeds, double base, double variant) {
    List<RunResult> runs = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      runs.add(run("base", seed, 5, base + spread(seed)));
      runs.add(run("a", seed, 5, variant + spread(seed * 3 + 1)));
    }
    return runs;
  }

  @Test
  void oneSeedIsNeverEquivalent() {
    Analysis one = analysis(study(1, 100), both(1, 500, 520));
    assertEquals(Optional.of(Verdict.TOO_FEW), only(one).verdict());
    String page = new HtmlReport(one).text();
    assertFalse(page.contains("is equivalent to base"));
  }

  @Test
  void onlyAgentsThatHaveLearntAreCalledEquivalent() {
    Analysis learnt = analysis(study(10, 100), both(10, 500, 505));
    assertEquals(Optional.of(Verdict.EQUIVALENT), only(learnt).verdict());
    Analysis nothing = analysis(study(10, 100), both(10, 0, 1));
    assertEquals(Optional.of(Verdict.UNDECIDED), only(nothing).verdict());
    assertTrue(
        nothing.warnings().stream()
            .anyMatch(w -> w.startsWith("No learning was shown for these variants")));
  }

  /** Both sides end at their first return, far above the known return of a random policy. */
  @Test
  void learningIsMeasuredRelativeToTheRandomPolicy() {
    StudyRecord study = study(10, 100);
    List<RunResult> flat = new ArrayList<>();
    for (long seed = 1; seed <= 10; seed++) {
      flat.add(run("base", seed, 500 + spread(seed), 500 + spread(seed)));
      flat.add(run("a", seed, 505 + spread(seed), 505 + spread(seed)));
    }
    assertEquals(Optional.of(Verdict.EQUIVALENT), only(analysis(study, flat)).verdict());
    StudyRecord unknown = study.withRandomReturns(new TreeMap<>());
    assertEquals(Optional.of(Verdict.UNDECIDED), only(analysis(unknown, flat)).verdict());
    StudyRecord higher = study.withRandomReturns(new TreeMap<>(Map.of(TASK, 600.0)));
    Analysis below = analysis(higher, flat);
    assertEquals(Optional.of(Verdict.UNDECIDED), only(below).verdict());
    assertTrue(new HtmlReport(below).text().contains("no learning shown"));
  }

  @Test
  void theLeadNamesTheOtherSideOfAComparison() {
    StudyRecord plain =
        SyntheticStudy.record(
            "three",
            List.of(
                SyntheticStudy.variant("base"),
                SyntheticStudy.variant("a"),
                SyntheticStudy.variant("b")),
            List.of(TASK),
            LongStream.rangeClosed(1, 10).boxed().toList());
    StudyRecord study =
        new StudyRecord(
            plain.name(),
            plain.question(),
            plain.base(),
            plain.variants(),
            plain.factors(),
            plain.aliases(),
            plain.tasks(),
            plain.seeds(),
            plain.steps(),
            plain.primary(),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of("a - b", "a - base"),
            plain.normalization(),
            plain.digests(),
            plain.designed(),
            Rules.STANDARD.with(QUICK),
            plain.randomReturns(),
            plain.tuning(),
            plain.registration());
    List<RunResult> runs = new ArrayList<>(both(10, 500, 900));
    for (long seed = 1; seed <= 10; seed++) {
      runs.add(run("b", seed, 5, 100 + spread(seed)));
    }
    String page = new HtmlReport(analysis(study, runs)).text();
    assertTrue(page.contains("On final return: a is better than b; a is better than base."), page);
  }

  @Test
  void failedRunsCountAgainstAVariant() {
    List<RunResult> runs = new ArrayList<>();
    for (long seed = 1; seed <= 10; seed++) {
      runs.add(run("base", seed, 5, 500 + spread(seed)));
      runs.add(seed <= 4 ? failed("a", seed) : run("a", seed, 5, 700 + spread(seed)));
    }
    Comparison comparison = only(analysis(study(10, 100), runs));
    assertFalse(comparison.verdict().equals(Optional.of(Verdict.BETTER)));
    assertEquals(10, comparison.effect().runs());
    assertEquals(0.6 * 700 - 500, comparison.effect().welch().effect(), 10);
  }

  @Test
  void aBetterVariantWithMoreFailuresNamesThemInTheSameSentence() {
    List<RunResult> runs = new ArrayList<>();
    for (long seed = 1; seed <= 10; seed++) {
      runs.add(run("base", seed, 5, 100 + spread(seed)));
      runs.add(seed == 1 ? failed("a", seed) : run("a", seed, 5, 2_000 + spread(seed)));
    }
    Analysis analysis = analysis(study(10, 100), runs);
    assertEquals(Optional.of(Verdict.BETTER), only(analysis).verdict());
    assertTrue(
        new HtmlReport(analysis)
            .text()
            .contains("a (1 of its 10 runs failed, against 0 of 10) is better than base"));
  }

  @Test
  void declarationsAfterTheRunsArePostHoc() {
    StudyRecord before = study(10, 1);
    Preregistration registration = Preregistration.first("2026-01-01", false, before.declared());
    StudyRecord after = study(10, 350);
    StudyRecord changed =
        after.withRegistration(registration.saying(after.declared(), "2026-02-02"));
    Analysis analysis = analysis(changed, both(10, 500, 505));
    assertEquals(1, analysis.postHoc().size());
    assertTrue(analysis.postHoc().getFirst().startsWith("margins was changed on 2026-02-02"));
    String page = new HtmlReport(analysis).text();
    assertTrue(page.contains("Post hoc, on final return"));
    assertTrue(page.contains("equivalent, post hoc"));
    Analysis same = analysis(before.withRegistration(registration), both(10, 500, 505));
    assertTrue(same.postHoc().isEmpty());
  }

  @Test
  void theScoreIsMeasuredAtARunsOwnEnd() {
    List<RunResult> runs = both(8, 500, 500);
    double before = only(analysis(study(8, 100), runs)).effect().welch().effect();
    List<RunResult> cut = new ArrayList<>(runs);
    cut.set(
        0,
        result(
            "base",
            1,
            RunStatus.DONE,
            "",
            List.of(Evaluation.ofReturn(100, 5), Evaluation.ofReturn(200, 500 + spread(1)))));
    Analysis after = analysis(study(8, 100), cut);
    assertEquals(before, only(after).effect().welch().effect(), 40);
    assertTrue(after.warnings().stream().anyMatch(w -> w.contains("1 of 16 runs end early")));
  }

  @Test
  void aRaceStopsDecidedComparisonsAndRequestsRunsForTheRest() {
    RaceRule rule = new RaceRule(RaceMethod.ANYTIME_VALID, List.of(), 10, 0.05);
    StudyRecord study =
        study(10, 1).withRules(new Rules(false, false, new TreeMap<>(), Optional.of(rule), QUICK));
    Racing open = analysis(study, both(6, 500, 505)).racing().orElseThrow();
    assertEquals(7, open.outcome().due().orElseThrow());
    Analysis ended = analysis(study, both(6, 500, 900));
    assertTrue(ended.racing().orElseThrow().outcome().ended());
    assertEquals(8, ended.racing().orElseThrow().saved());
    assertEquals(Optional.of(Verdict.BETTER), only(ended).verdict());
    assertTrue(only(ended).effect().simultaneous().low() > 0);
    assertTrue(new HtmlReport(ended).text().contains("the race has ended and saved 8"));
  }

  @Test
  void aGroupSequentialRaceStatesItsStatisticAndItsBound() {
    RaceRule rule = new RaceRule(RaceMethod.GROUP_SEQUENTIAL, List.of(6, 8), 20, 0.05);
    StudyRecord study =
        study(10, 1).withRules(new Rules(false, false, new TreeMap<>(), Optional.of(rule), QUICK));
    assertEquals(
        8, analysis(study, both(6, 500, 505)).racing().orElseThrow().outcome().due().orElseThrow());
    Analysis ended = analysis(study, both(8, 500, 900));
    assertEquals(Optional.of(Verdict.BETTER), only(ended).verdict());
    assertEquals(only(ended).effect().p().p(), only(ended).effect().adjustedP(), 1e-12);
    assertTrue(only(ended).effect().adjustedP() < 0.05);
    assertFalse(only(ended).effect().p().exact(), "drawn, not enumerated");
    assertTrue(only(ended).effect().simultaneous().low() > 0);
    assertEquals(8, ended.racing().orElseThrow().outcome().tests().get("a - base").runs());
    String page = new HtmlReport(ended).text();
    assertTrue(page.contains("|t| divided by its bound"), page);
    assertTrue(page.contains("spent by Lan and DeMets"), page);
    assertTrue(page.contains("|t| at its last look"), page);
    // The level that decides is in the picture, however far from it the lines are.
    String open = new HtmlReport(analysis(study, both(8, 500, 500.1))).text();
    assertTrue(open.contains(">decides</text>"), open);
  }

  @Test
  void aRaceContinuesWhileAgentsThatAgreeHaveLearntNothing() {
    RaceRule rule = new RaceRule(RaceMethod.GROUP_SEQUENTIAL, List.of(6, 8), 10, 0.05);
    Rules rules = new Rules(false, false, new TreeMap<>(), Optional.of(rule), QUICK);
    StudyRecord study = study(10, 400).withRules(rules);
    Racing learnt = analysis(study, both(6, 500, 505)).racing().orElseThrow();
    assertEquals(Verdict.EQUIVALENT, learnt.outcome().verdicts().get("a - base"));
    assertTrue(learnt.outcome().ended());
    StudyRecord random = study.withRandomReturns(new TreeMap<>(Map.of("T", 900.0)));
    Analysis nothing = analysis(random, both(6, 500, 505));
    assertEquals(8, nothing.racing().orElseThrow().outcome().due().orElseThrow());
    assertEquals(Optional.of(Verdict.UNDECIDED), only(nothing).verdict());
  }
}
