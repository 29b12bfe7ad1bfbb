package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FactorialTest {

  @Test
  void theErrorIsTheResidualAfterCellsAndBlocks() {
    // Two cells, two seeds: y = {1, 4} and {5, 6}. Cell means 2.5 and 5.5, block means 3 and 5,
    // residuals ±.5, one degree of freedom: s² = 1, SE = 2 s / √4.
    Design one = new Design(List.of("a"), ordered("none", Set.of(), "a", Set.of("a")));
    FactorEffect effect =
        new Factorial(
                one, Map.of("none", Samples.oneTask("none", 1, 4), "a", Samples.oneTask("a", 5, 6)))
            .effects()
            .get("a");
    assertEquals(3, effect.welch().effect(), 1e-12);
    assertEquals(1, effect.welch().df());
    assertEquals(1, effect.welch().error(), 1e-9);
    assertFalse(effect.decided());
  }

  /**
   * The mean of the third seed explains its only run exactly, so the numbers are those of two
   * seeds.
   */
  @Test
  void aSeedWithASingleCellDoesNotContributeToTheError() {
    Design one = new Design(List.of("a"), ordered("none", Set.of(), "a", Set.of("a")));
    FactorEffect effect =
        new Factorial(
                one,
                Map.of("none", Samples.oneTask("none", 1, 4, 9), "a", Samples.oneTask("a", 5, 6)))
            .effects()
            .get("a");
    assertEquals(3, effect.welch().effect(), 1e-12);
    assertEquals(1, effect.welch().df());
    assertEquals(1, effect.welch().error(), 1e-5);
  }

  @Test
  void sixteenVariantsOfTwoSeedsFindOneAndAHalfDeviations() {
    int found = 0;
    for (int trial = 0; trial < 100; trial++) {
      found += effects(fraction(), 2, 1.5, trial, Set.of()).get("a").decided() ? 1 : 0;
    }
    assertTrue(found > 75, "power " + found);
  }

  @Test
  void aMissingRunAndAnExtraVariantKeepEveryEffect() {
    Design design = fraction();
    Map<String, FactorEffect> whole = effects(design, 2, 1.5, 1, Set.of());
    Map<String, FactorEffect> holed = effects(design, 2, 1.5, 1, Set.of("v3", "v7"));
    assertEquals(whole.keySet(), holed.keySet());
    assertEquals(8 + 7, whole.size());
    Map<String, Sample> scores = new LinkedHashMap<>(scores(design, 2, 1.5, 1, Set.of()));
    scores.put("extra", Samples.oneTask("extra", 99, 98));
    assertEquals(whole, new Factorial(design, scores).effects());
  }

  @Test
  void withoutNoiseMissingRunsChangeNoEffect() {
    Design design = fraction();
    Map<String, Sample> scores = new LinkedHashMap<>();
    design
        .variants()
        .forEach(
            (v, present) -> {
              double y = present.contains("a") ? 3 : 0;
              scores.put(v, v.equals("v5") ? Samples.oneTask(v, y) : Samples.oneTask(v, y, y + 10));
            });
    Map<String, FactorEffect> effects = new Factorial(design, scores).effects();
    assertEquals(3, effects.get("a").welch().effect(), 1e-9);
    assertEquals(0, effects.get("b").welch().effect(), 1e-9);
  }

  @Test
  void interactionsThatCannotBeSeparatedAreOneRow() {
    Set<String> names = effects(fraction(), 2, 0, 1, Set.of()).keySet();
    List<String> pairs = names.stream().filter(n -> n.contains(" x ")).toList();
    assertEquals(7, pairs.size());
    assertTrue(pairs.stream().allMatch(n -> n.split(" x ").length == 5), pairs.toString());
  }

  /** Without an effect, at most one map in twenty has a ring. */
  @Test
  @Tag("slow")
  void mapsWithoutEffectsHaveFewRings() {
    int ringed = 0;
    int trials = 2_000;
    for (int trial = 0; trial < trials; trial++) {
      ringed +=
          effects(fraction(), 2, 0, trial, Set.of()).values().stream()
                  .anyMatch(FactorEffect::ringed)
              ? 1
              : 0;
    }
    double rate = ringed / (double) trials;
    System.out.println("SIMULATED ringed null maps: " + rate);
    assertTrue(rate <= 0.05 + 0.01, "rate " + rate);
  }

  /** 2^(8−4): the words are the products of three of the first four factors. */
  private static Design fraction() {
    List<String> factors = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    int[] words = {1, 2, 4, 8, 7, 11, 13, 14};
    Map<String, Set<String>> variants = new LinkedHashMap<>();
    for (int absent = 0; absent < 16; absent++) {
      Set<String> present = new TreeSet<>();
      for (int f = 0; f < words.length; f++) {
        if (Integer.bitCount(words[f] & absent) % 2 == 0) {
          present.add(factors.get(f));
        }
      }
      variants.put("v" + absent, present);
    }
    return new Design(factors, variants);
  }

  private static Map<String, FactorEffect> effects(
      Design design, int seeds, double a, long trial, Set<String> holes) {
    return new Factorial(design, scores(design, seeds, a, trial, holes)).effects();
  }

  private static Map<String, Sample> scores(
      Design design, int seeds, double a, long trial, Set<String> holes) {
    RandomGenerator random = FamilyTest.generator(trial);
    Map<String, Sample> scores = new LinkedHashMap<>();
    design
        .variants()
        .forEach(
            (variant, present) -> {
              List<Observation> observations = new ArrayList<>();
              for (int seed = 0; seed < seeds; seed++) {
                double y = random.nextGaussian() + (present.contains("a") ? a : 0);
                if (seed > 0 || !holes.contains(variant)) {
                  observations.add(new Observation("task", seed, y));
                }
              }
              scores.put(variant, Sample.of(variant, observations));
            });
    return scores;
  }

  private static Map<String, Set<String>> ordered(
      String first, Set<String> a, String second, Set<String> b) {
    Map<String, Set<String>> variants = new LinkedHashMap<>();
    variants.put(first, a);
    variants.put(second, b);
    return variants;
  }
}
