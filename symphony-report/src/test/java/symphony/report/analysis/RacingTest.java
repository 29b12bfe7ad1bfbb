package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.report.results.RaceRule;
import symphony.report.results.Rules;
import symphony.report.results.RunStatus;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.SequentialTest;
import symphony.report.statistics.Verdict;

/** What a race makes of the runs that ended so far. */
class RacingTest {

  private static SmallStudy study(RaceMethod method, List<Integer> looks, String... variants) {
    SmallStudy study = new SmallStudy(7, variants);
    study.rules =
        new Rules(
            false,
            false,
            new TreeMap<>(),
            Optional.of(new RaceRule(method, looks, 10, 0.05)),
            study.rules.bootstrap());
    study.randomReturns.put(TASK, 0.0);
    return study;
  }

  private static SmallStudy anytime(String... variants) {
    return study(RaceMethod.ANYTIME_VALID, List.of(), variants);
  }

  private static Comparison comparison(Analysis analysis, String name) {
    return analysis.primaryAnalysis().orElseThrow().comparison(name).orElseThrow();
  }

  @Test
  void anOpenComparisonHasThePOfItsSequentialTest() {
    SmallStudy study = anytime("base", "a");
    study.all("base", TASK, 100);
    study.all("a", TASK, 101);
    Analysis analysis = study.analysis();
    Racing racing = analysis.racing().orElseThrow();
    SequentialTest test = racing.outcome().tests().get("a - base");
    Comparison open = comparison(analysis, "a - base");
    assertEquals(Optional.of(Verdict.UNDECIDED), open.verdict());
    assertEquals(test.p(), open.effect().p().p());
    assertTrue(open.effect().p().p() > 0.05);
    assertTrue(open.effect().p().exact());
    assertEquals(open.effect().p().p(), open.effect().adjustedP(), 1e-12);
    assertEquals(0.95, open.effect().simultaneous().level(), 1e-12);
    assertFalse(open.effect().simultaneous().excludesZero());
    assertEquals(0, racing.saved(), "it goes on");
  }

  /** Holm's steps: (m - i + 1) p, and not below that of a comparison rejected before. */
  @Test
  void adjustedPsFollowHolm() {
    SmallStudy study = anytime("base", "a", "b");
    study.all("base", TASK, 100);
    study.all("a", TASK, 200);
    study.all("b", TASK, 101);
    Analysis analysis = study.analysis();
    Comparison decided = comparison(analysis, "a - base");
    Comparison open = comparison(analysis, "b - base");
    assertEquals(Optional.of(Verdict.BETTER), decided.verdict());
    assertEquals(Optional.of(Verdict.UNDECIDED), open.verdict());
    double p = decided.effect().p().p();
    assertTrue(p > 0 && p <= 0.025);
    assertEquals(2 * p, decided.effect().adjustedP(), 1e-12);
    assertEquals(open.effect().p().p(), open.effect().adjustedP(), 1e-12);
    assertTrue(decided.effect().simultaneous().excludesZero());
  }

  @Test
  void aComparisonRejectedLaterIsNotBelowTheEarlierOne() {
    SmallStudy study = anytime("base", "a", "b");
    study.all("base", TASK, 100);
    study.all("a", TASK, 160);
    study.all("b", TASK, 160);
    Analysis analysis = study.analysis();
    double first = comparison(analysis, "a - base").effect().adjustedP();
    double second = comparison(analysis, "b - base").effect().adjustedP();
    assertTrue(first <= 0.05 && second <= 0.05);
    assertEquals(first, second, 1e-12);
  }

  /** Seven runs, of which none is looked at before the eighth. */
  @Test
  void aComparisonWithoutALookIsUndecidedAndPlain() {
    SmallStudy study = study(RaceMethod.GROUP_SEQUENTIAL, List.of(8), "base", "a");
    study.all("base", TASK, 100);
    study.all("a", TASK, 900);
    Analysis analysis = study.analysis();
    Comparison open = comparison(analysis, "a - base");
    assertEquals(Optional.of(Verdict.UNDECIDED), open.verdict());
    SmallStudy plain = new SmallStudy(7, "base", "a");
    plain.all("base", TASK, 100);
    plain.all("a", TASK, 900);
    assertEquals(comparison(plain.analysis(), "a - base").effect().p(), open.effect().p());
    assertEquals(8, analysis.racing().orElseThrow().outcome().due().orElseThrow());
  }

  @Test
  void aSeedsScoreIsItsMeanOverTheTasks() {
    SmallStudy study = anytime("base", "a");
    study.tasks = List.of(TASK, "U");
    study.all("base", TASK, 100);
    study.all("base", "U", 300);
    study.all("a", TASK, 200);
    study.all("a", "U", 300);
    Map<String, SequentialTest> tests = study.analysis().racing().orElseThrow().outcome().tests();
    assertEquals(50, tests.get("a - base").effect(), 1e-9);
  }

  @Test
  void seedsCountUntilOneLacksATask() {
    SmallStudy study = anytime("base", "a");
    study.tasks = List.of(TASK, "U");
    study.all("base", TASK, 100);
    study.all("base", "U", 300);
    study.all("a", TASK, 101);
    study.all("a", "U", 300);
    study.add("a", "U", 4, RunStatus.MISSING, List.of());
    Racing racing = study.analysis().racing().orElseThrow();
    assertEquals(3, racing.outcome().tests().get("a - base").runs());
    assertEquals(4, racing.outcome().due().orElseThrow());
  }

  @Test
  void whatIsPlannedAndSpentIsCountedInRuns() {
    SmallStudy study = anytime("base", "a");
    study.tasks = List.of(TASK, "U");
    for (String task : study.tasks) {
      study.all("base", task, 100);
      study.all("a", task, 900);
    }
    study.failed("base", "U", 7);
    study.add("base", TASK, 7, RunStatus.INTERRUPTED, List.of());
    Racing racing = study.analysis().racing().orElseThrow();
    assertEquals(40, racing.planned());
    assertEquals(27, racing.spent());
    assertTrue(racing.outcome().ended());
    assertEquals(13, racing.saved());
  }
}
