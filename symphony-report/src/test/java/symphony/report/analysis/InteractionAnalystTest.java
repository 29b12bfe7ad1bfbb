package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symphony.report.results.RaceRule;
import symphony.report.results.Rules;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.RaceMethod;

/** Effects of ingredients in a 2x2 design: nothing 0, x 10, y 20, both 70. */
class InteractionAnalystTest {

  private final SmallStudy study = new SmallStudy(6, "both");

  InteractionAnalystTest() {
    study.factors = List.of("x", "y");
    study.variants =
        List.of(point("both", "x", "y"), point("only-x", "x"), point("only-y", "y"), point("none"));
    study.all("both", TASK, 70);
    study.all("only-x", TASK, 10);
    study.all("only-y", TASK, 20);
    study.all("none", TASK, 0);
  }

  private static StudyRecord.Variant point(String name, String... present) {
    return new StudyRecord.Variant(name, List.of(), List.of(present));
  }

  private Interactions found() {
    return study.analysis().interactions().getFirst();
  }

  @Test
  void eachFactorHasItsMeanEffectAndEachPairItsInteraction() {
    Interactions found = found();
    assertEquals(Measure.FINAL_RETURN, found.measure());
    assertEquals(Set.of("x", "y"), found.mainEffects().keySet());
    assertEquals(30, found.mainEffects().get("x").welch().effect(), 1e-9);
    assertEquals(40, found.mainEffects().get("y").welch().effect(), 1e-9);
    assertEquals(Set.of("x x y"), found.pairs().keySet());
    assertEquals(20, found.pairs().get("x x y").welch().effect(), 1e-9);
    assertEquals(Map.of(), found.aliases());
  }

  @Test
  void shapleyValuesShareTheWholeEffect() {
    Interactions found = found();
    assertEquals(30, found.shapley().get("x").welch().effect(), 1e-9);
    assertEquals(40, found.shapley().get("y").welch().effect(), 1e-9);
  }

  @Test
  void removingAndAddingAFactorDifferByItsInteractions() {
    Interactions.OutAndIn x = found().outAndIn().get("x");
    assertEquals(50, x.out().welch().effect(), 1e-9);
    assertEquals(10, x.in().welch().effect(), 1e-9);
    assertEquals(40, x.difference().welch().effect(), 1e-9);
    assertEquals("x: out - in", x.difference().name());
    assertEquals(Set.of("x", "y"), found().outAndIn().keySet());
  }

  @Test
  void mainEffectsDecideAStudyThatDeclaresNoComparisons() {
    assertTrue(InteractionAnalyst.decides(study.record()));
    Analysis analysis = study.analysis();
    assertEquals(
        List.of(true, false),
        analysis.interactions().stream().map(Interactions::confirmatory).toList());
    assertFalse(analysis.primaryAnalysis().orElseThrow().confirmatory());
    study.contrasts = List.of("both - none");
    assertFalse(InteractionAnalyst.decides(study.record()));
    assertFalse(found().confirmatory());
    assertTrue(study.analysis().primaryAnalysis().orElseThrow().confirmatory());
  }

  @Test
  void neitherARaceNorADesignWithoutSeparateEffectsIsDecidedByMainEffects() {
    RaceRule rule = new RaceRule(RaceMethod.ANYTIME_VALID, List.of(), 6, 0.05);
    Rules plain = study.rules;
    study.rules = new Rules(false, false, new TreeMap<>(), Optional.of(rule), plain.bootstrap());
    assertFalse(InteractionAnalyst.decides(study.record()));
    study.rules = plain;
    study.variants = study.variants.subList(0, 3);
    assertFalse(InteractionAnalyst.decides(study.record()));
    study.factors = List.of();
    assertFalse(InteractionAnalyst.decides(study.record()));
    assertEquals(List.of(), study.analysis().interactions());
  }

  /** Without the empty set there is no factor to add to it. */
  @Test
  void bothEndsAreNeededToCompareRemovingWithAdding() {
    study.variants = study.variants.subList(0, 3);
    assertEquals(List.of(), study.analysis().interactions());
  }

  /** A variant with the same ingredients as an earlier one is not another point. */
  @Test
  void aPointIsTheFirstVariantWithItsIngredients() {
    study.variants =
        Stream.concat(study.variants.stream(), Stream.of(point("again", "x"))).toList();
    study.all("again", TASK, 1000);
    assertEquals(30, found().mainEffects().get("x").welch().effect(), 1e-9);
  }

  /** The declared points come first, whatever else the study compares. */
  @Test
  void onlyDesignedVariantsArePoints() {
    study.variants =
        Stream.concat(Stream.of(point("other", "x", "y")), study.variants.stream()).toList();
    study.all("other", TASK, 1000);
    assertEquals(495, found().mainEffects().get("x").welch().effect(), 1e-9);
    study.designed = List.of("both", "only-x", "only-y", "none");
    assertEquals(30, found().mainEffects().get("x").welch().effect(), 1e-9);
  }

  /** Half of a 2x2x2 design: each main effect is mixed with the interaction of the others. */
  @Test
  void mixedEffectsAreNamed() {
    study.factors = List.of("x", "y", "z");
    study.variants =
        List.of(
            point("both", "x", "y", "z"),
            point("only-x", "x"),
            point("only-y", "y"),
            point("none", "z"));
    Interactions found = found();
    assertEquals(Set.of("x", "y", "z"), found.aliases().keySet());
    assertEquals(Map.of("y x z", 1.0), found.aliases().get("x"));
    assertEquals(Map.of(), found.shapley(), "no full factorial");
    assertEquals(Map.of(), found.outAndIn());
  }
}
