package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DesignTest {

  /** y = 1 + 2a + 3b + 4ab with a, b in {0, 1}. */
  private static final Map<String, Sample> SCORES =
      Map.of(
          "none", Samples.oneTask("none", 1, 1),
          "a", Samples.oneTask("a", 3, 3),
          "b", Samples.oneTask("b", 4, 4),
          "ab", Samples.oneTask("ab", 10, 10));

  private static final Design SQUARE =
      new Design(
          List.of("a", "b"),
          Map.of("none", Set.of(), "a", Set.of("a"), "b", Set.of("b"), "ab", Set.of("a", "b")));

  @Test
  void mainEffectAveragesOverTheOtherFactorAndAnInteractionIsHalfTheChangeOfAnEffect() {
    Map<String, FactorEffect> effects = new Factorial(SQUARE, SCORES).effects();
    assertEquals(4, effects.get("a").welch().effect(), 1e-12);
    assertEquals(5, effects.get("b").welch().effect(), 1e-12);
    assertEquals(2, effects.get("a x b").welch().effect(), 1e-12);
  }

  @Test
  void shapleyValuesShareTheWholeDifference() {
    double a = value(SQUARE.shapleyValue("a").orElseThrow());
    double b = value(SQUARE.shapleyValue("b").orElseThrow());
    assertEquals(4, a);
    assertEquals(5, b);
    assertEquals(10 - 1, a + b);
  }

  @Test
  void shapleyWeightsOfThreeFactorsAreTheOrderShares() {
    Map<String, Set<String>> cube = new LinkedHashMap<>();
    for (int bits = 0; bits < 8; bits++) {
      Set<String> present = new TreeSet<>();
      if ((bits & 1) != 0) {
        present.add("a");
      }
      if ((bits & 2) != 0) {
        present.add("b");
      }
      if ((bits & 4) != 0) {
        present.add("c");
      }
      cube.put("v" + bits, present);
    }
    Contrast a = new Design(List.of("a", "b", "c"), cube).shapleyValue("a").orElseThrow();
    assertEquals(1.0 / 3, a.weights().get("v1"), 1e-12);
    assertEquals(-1.0 / 3, a.weights().get("v0"), 1e-12);
    assertEquals(1.0 / 6, a.weights().get("v3"), 1e-12);
    assertEquals(1.0 / 3, a.weights().get("v7"), 1e-12);
  }

  @Test
  void oneOutDesignsHaveNoFactorialEffects() {
    Design oneOut =
        new Design(
            List.of("a", "b"),
            Map.of("base", Set.of("a", "b"), "no-a", Set.of("b"), "no-b", Set.of("a")));
    assertTrue(oneOut.mainColumns().isEmpty());
    assertTrue(oneOut.interactionColumns().isEmpty());
    assertTrue(oneOut.shapleyValue("a").isEmpty());
  }

  @Test
  void anInteractionConfoundedWithAMainEffectIsNotReported() {
    // c = ab: the half fraction of a cube.
    Design half =
        new Design(
            List.of("a", "b", "c"),
            Map.of(
                "1", Set.of("c"), "2", Set.of("a"), "3", Set.of("b"), "4", Set.of("a", "b", "c")));
    assertEquals(Set.of("a", "b", "c"), half.mainColumns().keySet());
    assertTrue(half.interactionColumns().isEmpty());
    assertEquals(Map.of("a x b", 1.0), half.aliasMatrix().get("c"));
  }

  @Test
  void theDifferenceOfOneOutAndOneInIsAContrast() {
    Contrast without = Contrast.difference("ab", "b");
    Contrast alone = Contrast.difference("a", "none");
    assertEquals(4, value(without.minus(alone, "a: one-out - one-in")));
  }

  @Test
  void withAMissingVariantThereIsNoEffect() {
    assertTrue(effects(Contrast.difference("a", "gone")).isEmpty());
  }

  private static double value(Contrast contrast) {
    return effects(contrast).getFirst().mean().value();
  }

  private static List<Effect> effects(Contrast contrast) {
    return new Family(List.of(contrast), SCORES, false, Resampling.STANDARD, "test").effects();
  }
}
