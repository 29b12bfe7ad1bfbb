package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSequentialRaceTest {

  private static final List<Integer> FOUR = List.of(6, 10, 15, 20);
  private static final Resampling ROOT = new Resampling(7, 1, 1, false);

  @Test
  void theLevelIsSpentMostlyAtTheEnd() {
    // 2(1 − Φ(1.959964/√τ)): Φ(3.919928) and Φ(2.771808) of a table of the normal distribution.
    assertEquals(8.86e-5, GroupSequentialTest.spent(0.05, 0.25), 1e-7);
    assertEquals(0.005575, GroupSequentialTest.spent(0.05, 0.5), 1e-6);
    assertEquals(0.05, GroupSequentialTest.spent(0.05, 1), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneLookIsThePermutationTest(boolean paired) {
    double[] x = {3.1, 4.7, 5.2, 3.9, 6.1, 5.5};
    double[] y = {2.0, 4.1, 3.3, 2.9, 4.4, 4.0};
    SequentialTest test = test(x, y, paired, List.of(6));
    test.look(6);
    double exact =
        paired
            ? PermutationTest.paired(sample("d", subtract(x, y)), ROOT, "p").p()
            : PermutationTest.unpaired(sample("x", x), sample("y", y), ROOT, "p").p();
    assertEquals(exact, test.p(), 4 * Math.sqrt(exact / 20_000));
    assertTrue(test.rejects(exact * 1.3));
    assertFalse(test.rejects(exact * 0.7));
  }

  @Test
  void anEarlyLookNeedsMoreThanALateOne() {
    double last = 0;
    for (int seed = 0; seed < 20; seed++) {
      SequentialTest test =
          test(normal(seed, 20, 1), normal(100 + seed, 20, 0), false, List.of(10, 15, 20));
      double before = Double.POSITIVE_INFINITY;
      for (int runs : List.of(10, 15, 20)) {
        test.look(runs);
        assertTrue(test.bound(0.05) < before, "look at " + runs);
        before = test.bound(0.05);
      }
      last += before / 20;
    }
    // Nearly all of the level is left for the last look: about t's quantile at .045 (df 38), 2.07.
    assertEquals(2.12, last, 0.08);
  }

  @Test
  void aVeryEarlyLookDecidesNothing() {
    SequentialTest test = test(normal(1, 100, 50), normal(2, 100, 0), false, List.of(6, 100));
    test.look(6);
    // f(.06) is far below the 1/924 of the most extreme arrangement.
    assertEquals(Double.POSITIVE_INFINITY, test.bound(0.05));
    assertEquals(Double.NEGATIVE_INFINITY, test.interval(0.05).low());
    assertFalse(test.rejects(0.05));
    test.look(100);
    assertTrue(test.rejects(0.05));
  }

  @Test
  void theIntervalExcludesZeroWhereTheLookRejects() {
    for (int seed = 0; seed < 20; seed++) {
      SequentialTest test =
          test(normal(seed, 20, 0.7), normal(100 + seed, 20, 0), false, List.of(20));
      test.look(20);
      assertEquals(test.rejects(0.05), test.interval(0.05).excludesZero());
    }
  }

  @Test
  void runsThatDoNotDifferAtAllAreDecidedAtTheEnd() {
    double[] ones = new double[20];
    Arrays.fill(ones, 1);
    SequentialTest apart = test(ones, new double[20], false, FOUR);
    SequentialTest alike = test(ones, ones, false, FOUR);
    FOUR.forEach(apart::look);
    FOUR.forEach(alike::look);
    assertTrue(apart.rejects(0.05));
    assertEquals(new Estimate(1, 1, 1, 0.95), apart.interval(0.05));
    assertFalse(alike.rejects(0.05));
    assertEquals(1, alike.p(), 1e-9);
  }

  @Test
  void aClearDifferenceStopsAndASmallOneEndsInsideOfTheMargin() {
    Map<String, double[]> scores =
        Map.of("a", normal(1, 20, 4), "b", normal(2, 20, 0), "base", normal(3, 20, 0));
    List<Contrast> two =
        List.of(Contrast.difference("a", "base"), Contrast.difference("b", "base"));
    Race race =
        new Race(two, true, 1.2, 0.05, RaceMethod.GROUP_SEQUENTIAL.tests(false, ROOT, 20_000));
    Race.Outcome outcome = race.outcome(scores, FOUR);
    assertEquals(Verdict.BETTER, outcome.verdicts().get("a - base"));
    assertEquals(10, outcome.tests().get("a - base").runs());
    assertEquals(Verdict.EQUIVALENT, outcome.verdicts().get("b - base"));
    assertTrue(outcome.ended());
  }

  /** Where the variants have one distribution, its shape does not matter. */
  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "4, 8, NORMAL",
    "8, 8, NORMAL",
    "16, 10, NORMAL",
    "8, 20, NORMAL",
    "4, 8, BIMODAL",
    "8, 8, BIMODAL",
    "16, 10, BIMODAL",
    "8, 20, BIMODAL",
    "8, 20, SKEWED",
    "4, 8, UNEQUAL",
    "8, 20, UNEQUAL"
  })
  void allLooksTogetherKeepTheLevel(int variants, int most, ScoreShape shape) {
    List<Integer> everySeed = IntStream.rangeClosed(6, most).boxed().toList();
    Share share = simulate(variants, everySeed, shape, 0, 2_000);
    System.out.printf(
        Locale.ROOT,
        "SIMULATED group-sequential race %d x %d, %s: false %.4f%n",
        variants,
        most,
        shape,
        share.wrong());
    assertTrue(share.wrong() <= 0.055, share.toString());
  }

  /** The definition's own example: four of seven differences are 1.5 standard deviations. */
  @ParameterizedTest
  @Tag("slow")
  @ValueSource(booleans = {false, true})
  void fourEffectsOfSevenAreFoundWithFewerRuns(boolean everySeed) {
    List<Integer> looks = everySeed ? IntStream.rangeClosed(6, 20).boxed().toList() : FOUR;
    Share share = simulate(8, looks, ScoreShape.NORMAL, 4, 2_000);
    System.out.printf(
        Locale.ROOT,
        "SIMULATED group-sequential race, %d looks, four of seven: false %.4f, found %.3f, %.1f of"
            + " 160 runs%n",
        looks.size(),
        share.wrong(),
        share.found(),
        share.runs());
    assertTrue(share.wrong() <= 0.055, share.toString());
    assertTrue(share.found() >= 0.9, share.toString());
    assertTrue(share.runs() <= 150, share.toString());
  }

  @Test
  @Tag("slow")
  void aDifferenceOfTheMarginIsRarelyCalledEquivalent() {
    RandomGenerator random = FamilyTest.generator(21);
    int trials = 4_000;
    int wrong = 0;
    for (int trial = 0; trial < trials; trial++) {
      Map<String, double[]> scores = new LinkedHashMap<>();
      scores.put("a", random.doubles(20).map(u -> 1 + random.nextGaussian()).toArray());
      scores.put("base", random.doubles(20).map(u -> random.nextGaussian()).toArray());
      wrong += equivalentAtAnyLook(scores, trial) ? 1 : 0;
    }
    double rate = wrong / (double) trials;
    System.out.printf(
        Locale.ROOT, "SIMULATED group-sequential race, equivalent at the margin: %.4f%n", rate);
    assertTrue(rate <= 0.055);
  }

  private static boolean equivalentAtAnyLook(Map<String, double[]> scores, int trial) {
    SequentialTest test =
        RaceMethod.GROUP_SEQUENTIAL
            .tests(false, new Resampling(trial, 1, 1, false), 2_000)
            .of("a - base", scores.get("a"), scores.get("base"), FOUR);
    boolean any = false;
    for (int runs : FOUR) {
      test.look(runs);
      any |= test.equivalent(1, 0.05);
    }
    return any;
  }

  /** Shares of races: any false verdict, real effects found; and the mean number of runs. */
  private record Share(double wrong, double found, double runs) {}

  private static Share simulate(
      int variants, List<Integer> looks, ScoreShape shape, int real, int trials) {
    RandomGenerator random = FamilyTest.generator(31);
    List<Contrast> contrasts =
        IntStream.range(1, variants).mapToObj(i -> Contrast.difference("v" + i, "v0")).toList();
    int wrong = 0;
    int found = 0;
    long runs = 0;
    for (int trial = 0; trial < trials; trial++) {
      Map<String, double[]> scores = new LinkedHashMap<>();
      for (int v = 0; v < variants; v++) {
        int variant = v;
        double shift = v >= 1 && v <= real ? 1.5 : 0;
        double[] values = new double[looks.getLast()];
        Arrays.setAll(values, i -> shift + shape.draw(random, variant));
        scores.put("v" + v, values);
      }
      Race race =
          new Race(
              contrasts,
              true,
              Double.NaN,
              0.05,
              RaceMethod.GROUP_SEQUENTIAL.tests(false, new Resampling(trial, 1, 1, false), 2_000));
      Race.Outcome outcome = race.outcome(scores, looks);
      boolean any = false;
      for (int v = 1; v < variants; v++) {
        boolean decided = outcome.verdicts().get("v" + v + " - v0").decided();
        found += decided && v <= real ? 1 : 0;
        any |= decided && v > real;
      }
      wrong += any ? 1 : 0;
      runs += outcome.runs(contrasts);
    }
    return new Share(
        wrong / (double) trials,
        found / (double) Math.max(1, real * trials),
        runs / (double) trials);
  }

  private static SequentialTest test(
      double[] x, double[] y, boolean paired, List<Integer> schedule) {
    return RaceMethod.GROUP_SEQUENTIAL.tests(paired, ROOT).of("x - y", x, y, schedule);
  }

  private static double[] normal(long seed, int n, double shift) {
    RandomGenerator random = FamilyTest.generator(seed);
    return random.doubles(n).map(u -> shift + random.nextGaussian()).toArray();
  }

  private static double[] subtract(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
  }

  private static Sample sample(String variant, double[] values) {
    return Sample.of(
        variant,
        IntStream.range(0, values.length)
            .mapToObj(i -> new Observation("T", i, values[i]))
            .toList());
  }
}
