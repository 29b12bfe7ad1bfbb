package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTest {

  private static final Resampling QUICK = new Resampling(1, 5_000, 200, false);

  @Test
  void theKnownExampleUnpaired() {
    Effect effect =
        one(new double[] {10, 12, 9, 14, 11, 13}, new double[] {9, 9, 10, 11, 11, 12}, false);
    assertEquals(7.0 / 6, effect.welch().effect(), 1e-12);
    assertEquals(6 / Math.sqrt(17.5 * 22 / 3), effect.correlation(), 1e-12);
    assertEquals(6, effect.runs());
    // Welch by hand: variances 3.5 and 22/15, six runs each.
    double a = 3.5 / 6;
    double b = 22.0 / 15 / 6;
    assertEquals(Math.sqrt(a + b), effect.welch().error(), 1e-12);
    assertEquals(5 * (a + b) * (a + b) / (a * a + b * b), effect.welch().df(), 1e-9);
  }

  @Test
  void theKnownExamplePaired() {
    Effect effect =
        one(new double[] {10, 12, 9, 14, 11, 13}, new double[] {9, 9, 10, 11, 11, 12}, true);
    assertEquals(0.25, effect.p().p());
    assertEquals(6, effect.runs());
  }

  @Test
  void eightVariantsOfEightSeedsCanBeDecided() {
    Map<String, Sample> samples = noise(8, 8, 3, 0);
    samples.put("v1", shifted(samples.get("v1"), 8));
    Effect found = family(samples, false).getFirst();
    assertTrue(found.adjustedP() < 0.01, "p " + found.adjustedP());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theIntervalExcludesZeroExactlyIfTheTestRejects(boolean paired) {
    for (int seed = 0; seed < 60; seed++) {
      Map<String, Sample> samples = noise(5, 7, seed, 0.55);
      for (Effect effect : family(samples, paired)) {
        Estimate e = effect.simultaneous();
        boolean touches = e.low() == 0 || e.high() == 0;
        boolean rejected = effect.adjustedP() < Family.LEVEL;
        assertTrue(
            touches || e.excludesZero() == rejected, "seed " + seed + ": " + effect.name() + e);
        assertTrue(effect.adjustedP() >= effect.p().p());
      }
    }
  }

  @Test
  void theCorrectionStepsDown() {
    // After two clear effects, the third is in a family of one.
    NullDraws fixed =
        new NullDraws() {
          @Override
          public int size() {
            return 3;
          }

          @Override
          public void draw(RandomGenerator random, double[] t) {
            int which = random.nextInt(3);
            for (int i = 0; i < 3; i++) {
              t[i] = i == which ? 5 : 1;
            }
          }
        };
    MaxT maxT = new MaxT(new double[] {9, 8, 3}, fixed, 9_999, 0.05, generator(1));
    assertEquals(1e-4, maxT.adjusted(0), 1e-12);
    assertEquals(1e-4, maxT.adjusted(1), 1e-12);
    assertEquals(1.0 / 3, maxT.adjusted(2), 0.02);
    assertEquals(5, maxT.critical());
  }

  @Test
  void aRealEffectDoesNotChangeOtherComparisons() {
    Map<String, Sample> quiet = noise(6, 8, 5, 0);
    Map<String, Sample> loud = new LinkedHashMap<>(quiet);
    loud.put("v5", shifted(quiet.get("v5"), 1_000));
    List<Effect> before = family(quiet, false);
    List<Effect> after = family(loud, false);
    for (int i = 0; i < 4; i++) {
      assertTrue(after.get(i).adjustedP() <= before.get(i).adjustedP() + 1e-9);
      assertEquals(before.get(i).p(), after.get(i).p());
    }
  }

  /** Welch's t has 9 degrees of freedom if only one side of 10 varies much: ±2.262 errors. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 1})
  void unequalDeviationsDoNotNarrowTheInterval(double deviation) {
    RandomGenerator random = generator(4);
    double[] x = random.doubles(10).map(u -> random.nextGaussian()).toArray();
    double[] y = random.doubles(10).map(u -> deviation * random.nextGaussian()).toArray();
    Effect effect = one(x, y, false);
    double own = effect.mean().high() - effect.mean().low();
    double family = effect.simultaneous().high() - effect.simultaneous().low();
    assertEquals(1, family / own, 0.1);
  }

  @Test
  void oneRunOnEachSideIsEstimatedButNeverTested() {
    Effect effect = one(new double[] {20}, new double[] {0}, false);
    assertEquals(20, effect.mean().value());
    assertEquals(Double.POSITIVE_INFINITY, effect.mean().high());
    assertEquals(1, effect.adjustedP());
    assertEquals(Verdict.TOO_FEW, Verdict.of(effect, true, true));
    assertFalse(Equivalence.family(List.of(effect), 100).get("x - y").shown());
  }

  @Test
  void tasksThatOneSideLacksAreOmitted() {
    Sample x =
        Samples.runsByTasks("x", new double[] {1, 9}, new double[] {2, 8}, new double[] {3, 9});
    Sample y = Samples.oneTask("task-00", 0, 0, 1);
    Sample named =
        Sample.of(
            "y",
            y.observations().map(o -> new Observation("task-00", o.seed(), o.value())).toList());
    Effect effect =
        new Family(
                List.of(Contrast.difference("x", "y")),
                Map.of("x", x, "y", named),
                false,
                QUICK,
                "t")
            .effects()
            .getFirst();
    assertEquals(2 - 1 / 3.0, effect.welch().effect(), 1e-12);
    assertEquals(3, effect.runs());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsAnyAgreesWithTheEffects(boolean paired) {
    List<Boolean> found = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      Map<String, Sample> samples = noise(4, 6, seed, 0.55);
      boolean any = family(samples, paired).stream().anyMatch(e -> e.adjustedP() < Family.LEVEL);
      assertEquals(any, against0(samples, paired).findsAny(), "seed " + seed);
      found.add(any);
    }
    assertTrue(found.contains(true) && found.contains(false));
  }

  /** Ninety-nine draws: k and 100 − k in size, so that every count can be made by hand. */
  @Test
  void pValuesAndCriticalValueAreCountsOfDraws() {
    NullDraws counting =
        new NullDraws() {
          private int k = 100;

          @Override
          public int size() {
            return 2;
          }

          @Override
          public void draw(RandomGenerator random, double[] t) {
            k--;
            t[0] = k - 100;
            t[1] = k;
          }
        };
    MaxT maxT = new MaxT(new double[] {10.5, -95.5}, counting, 99, 0.05, generator(1));
    assertEquals(0.05, maxT.p(1), 1e-12, "four draws are larger");
    assertEquals(0.9, maxT.p(0), 1e-12, "89 are larger");
    assertEquals(0.09, maxT.adjusted(1), 1e-12, "eight have a larger maximum");
    assertEquals(0.9, maxT.adjusted(0), 1e-12, "it is compared with its own draws only");
    assertEquals(98, maxT.critical(), "the fourth largest maximum");
    assertEquals(
        Double.NaN, new MaxT(new double[] {1}, counting, 0, 0.05, generator(1)).critical());
  }

  @Test
  void correctedPOfOneComparisonIsThatOfItsFamily() {
    Map<String, Sample> samples = noise(4, 7, 3, 0.55);
    Family family = against0(samples, false);
    for (Effect effect : family.effects()) {
      assertEquals(effect.adjustedP(), family.adjustedP(effect.name()), effect.name());
    }
    assertEquals(1, family.adjustedP("no such comparison"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theInterquartileMeanIsComparedToo(boolean paired) {
    Effect constant = one(new double[] {5, 5, 5, 5}, new double[] {2, 2, 2, 2}, paired);
    assertEquals(new Estimate(3, 3, 3, 0.95), constant.iqm());
    // Without the outer quarter on each side: 3 and 4 against 2 and 3.
    Effect effect = one(new double[] {9, 3, 4, 0}, new double[] {1, 2, 3, 7}, paired);
    double expected = paired ? (1 + 1) / 2.0 : 3.5 - 2.5;
    assertEquals(expected, effect.iqm().value(), 1e-12);
    assertTrue(effect.iqm().low() < expected && effect.iqm().high() > expected);
  }

  private static Effect one(double[] x, double[] y, boolean paired) {
    return new Family(
            List.of(Contrast.difference("x", "y")),
            Map.of("x", Samples.oneTask("x", x), "y", Samples.oneTask("y", y)),
            paired,
            QUICK,
            "t")
        .effects()
        .getFirst();
  }

  /** Variants v0 (the base) to v(k − 1), normal scores, v1 and v2 moved by {@code effect}·3. */
  static Map<String, Sample> noise(int variants, int runs, long seed, double effect) {
    RandomGenerator random = generator(seed);
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (int v = 0; v < variants; v++) {
      double shift = v == 1 || v == 2 ? 3 * effect : 0;
      double[] values = new double[runs];
      for (int i = 0; i < runs; i++) {
        values[i] = shift + random.nextGaussian();
      }
      samples.put("v" + v, Samples.oneTask("v" + v, values));
    }
    return samples;
  }

  static List<Effect> family(Map<String, Sample> samples, boolean paired) {
    return against0(samples, paired).effects();
  }

  private static Family against0(Map<String, Sample> samples, boolean paired) {
    List<Contrast> contrasts = new ArrayList<>();
    samples.keySet().stream()
        .filter(v -> !v.equals("v0"))
        .forEach(v -> contrasts.add(Contrast.difference(v, "v0")));
    return new Family(contrasts, samples, paired, QUICK, "t");
  }

  static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of(Resampling.GENERATOR).create(seed);
  }

  private static Sample shifted(Sample sample, double by) {
    return sample.map(o -> o.value() + by);
  }
}
