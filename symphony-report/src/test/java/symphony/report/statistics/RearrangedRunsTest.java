package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every arrangement of a few runs, computed one by one, is what the tests count and draw. */
class RearrangedRunsTest {

  private static final double[] X = {1, 2, 4};
  private static final double[] Y = {3, 7};

  @Test
  void twoGroupsHaveTheDifferenceAndTheErrorOfTheirRuns() {
    for (double shift : new double[] {0, 1e8}) {
      TwoGroups groups = new TwoGroups(moved(X, shift), moved(Y, shift));
      assertEquals(10, groups.count());
      assertArrayEquals(pair(X, Y), groups.observed(), 1e-7);
      assertArrayEquals(sorted(divisions()), sorted(chunks(groups.all())), 1e-7);
    }
  }

  @Test
  void everyDivisionIsDrawnEquallyOften() {
    assertUniform(new TwoGroups(X, Y), divisions());
  }

  @Test
  void divisionsAreCountedWithoutRounding() {
    assertEquals(137846528820.0, new TwoGroups(new double[20], new double[20]).count());
    assertEquals(0, new TwoGroups(new double[] {3, 3}, new double[] {5, 5}).observed()[1]);
  }

  /** The pairs of all ten divisions of five runs into three and two. */
  private static List<double[]> divisions() {
    double[] pool = DoubleStream.concat(Arrays.stream(X), Arrays.stream(Y)).toArray();
    List<double[]> all = new ArrayList<>();
    for (int mask = 0; mask < 32; mask++) {
      if (Integer.bitCount(mask) == 3) {
        int chosen = mask;
        double[] first = picked(pool, chosen);
        all.add(pair(first, picked(pool, 31 - chosen)));
      }
    }
    return all;
  }

  private static double[] picked(double[] pool, int mask) {
    return IntStream.range(0, pool.length)
        .filter(i -> (mask >> i & 1) == 1)
        .mapToDouble(i -> pool[i])
        .toArray();
  }

  private static double[] pair(double[] x, double[] y) {
    Spread a = Spread.of(x);
    Spread b = Spread.of(y);
    return new double[] {a.mean() - b.mean(), a.error2() + b.error2()};
  }

  private static double[] moved(double[] values, double by) {
    return Arrays.stream(values).map(v -> v + by).toArray();
  }

  @Test
  void pairsHaveTheMeanAndTheErrorOfTheirDifferences() {
    double[] d = {1, -2, 4.5};
    SignFlips flips = new SignFlips(d);
    assertEquals(8, flips.count());
    assertArrayEquals(one(d), flips.observed(), 1e-12);
    assertArrayEquals(sorted(signs(d)), sorted(chunks(flips.all())), 1e-12);
    assertUniform(flips, signs(d));
    assertEquals(0, new SignFlips(new double[] {3, 3, 3}).observed()[1]);
  }

  @Test
  void moreThanFortyPairsAreTooManyToCount() {
    assertEquals(Math.pow(2, 40), new SignFlips(new double[40]).count());
    assertEquals(Double.POSITIVE_INFINITY, new SignFlips(new double[41]).count());
  }

  /** Signs come from numbers of 64 bits; the pairs on both sides of that limit are independent. */
  @Test
  void signsOfManyPairsAreDrawnIndependently() {
    double[] d = new double[70];
    d[0] = 1;
    d[63] = 2;
    d[64] = 4;
    d[69] = 8;
    List<double[]> expected =
        signs(new double[] {1, 2, 4, 8}).stream()
            .map(pair -> pair[0] * 4 / 70)
            .map(mean -> new double[] {mean, (85 - 70 * mean * mean) / (69.0 * 70)})
            .toList();
    assertUniform(new SignFlips(d), expected);
  }

  /** An arrangement of all tasks is one of each; as extreme is what has as large a t. */
  @Test
  void tasksAreRearrangedTogether() {
    double[][] x = {{5, 9}, {6, 4}, {7, 6}, {9, 8}};
    double[][] y = {{5, 4}, {6, 1}, {4, 9}, {3, 3}};
    Sample first = Samples.runsByTasks("x", x);
    Sample second = Samples.runsByTasks("y", y);
    List<double[]> a = chunks(new TwoGroups(column(x, 0), column(y, 0)).all());
    List<double[]> b = chunks(new TwoGroups(column(x, 1), column(y, 1)).all());
    double own =
        t(
            new TwoGroups(column(x, 0), column(y, 0)).observed(),
            new TwoGroups(column(x, 1), column(y, 1)).observed());
    long extreme =
        a.stream()
            .flatMap(one -> b.stream().map(other -> t(one, other)))
            .filter(t -> Math.abs(t) >= Math.abs(own) - 1e-9)
            .count();
    PValue p = PermutationTest.unpaired(first, second, Resampling.STANDARD, "t");
    assertTrue(p.exact());
    assertEquals(extreme / 4900.0, p.p(), 1e-12);
  }

  private static double[] column(double[][] runs, int task) {
    return Arrays.stream(runs).mapToDouble(run -> run[task]).toArray();
  }

  private static double t(double[] one, double[] other) {
    return (one[0] + other[0]) / Math.sqrt(one[1] + other[1]);
  }

  /** Too many arrangements to count on three tasks; a third task without effect adds little. */
  @Test
  void drawnPIsCloseToTheExactOne() {
    double[][] x = {{5, 9, 1}, {6, 4, 2}, {7, 6, 3}, {9, 8, 4}};
    double[][] y = {{5, 4, 1}, {6, 1, 2}, {4, 9, 3}, {3, 3, 5}};
    List<List<double[]>> tasks = new ArrayList<>();
    double[] own = new double[2];
    for (int task = 0; task < 3; task++) {
      TwoGroups groups = new TwoGroups(column(x, task), column(y, task));
      own[0] += groups.observed()[0];
      own[1] += groups.observed()[1];
      tasks.add(chunks(groups.all()));
    }
    double bar = Math.abs(own[0]) / Math.sqrt(own[1]) - 1e-9;
    long extreme = 0;
    for (double[] a : tasks.get(0)) {
      for (double[] b : tasks.get(1)) {
        for (double[] c : tasks.get(2)) {
          double t = (a[0] + b[0] + c[0]) / Math.sqrt(a[1] + b[1] + c[1]);
          extreme += Math.abs(t) >= bar ? 1 : 0;
        }
      }
    }
    PValue p =
        PermutationTest.unpaired(
            Samples.runsByTasks("x", x), Samples.runsByTasks("y", y), Resampling.STANDARD, "t");
    assertTrue(!p.exact());
    assertEquals(extreme / 343_000.0, p.p(), 0.005);
  }

  private static List<double[]> signs(double[] d) {
    List<double[]> all = new ArrayList<>();
    for (int mask = 0; mask < 1 << d.length; mask++) {
      double[] flipped = d.clone();
      for (int i = 0; i < d.length; i++) {
        flipped[i] *= (mask >> i & 1) == 1 ? -1 : 1;
      }
      all.add(one(flipped));
    }
    return all;
  }

  private static double[] one(double[] d) {
    Spread spread = Spread.of(d);
    return new double[] {spread.mean(), spread.error2()};
  }

  private static List<double[]> chunks(double[] pairs) {
    List<double[]> chunks = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      chunks.add(new double[] {pairs[i], pairs[i + 1]});
    }
    return chunks;
  }

  private static double[] sorted(List<double[]> pairs) {
    return pairs.stream()
        .sorted(
            (a, b) -> {
              int first = Math.abs(a[0] - b[0]) < 1e-6 ? 0 : Double.compare(a[0], b[0]);
              return first == 0 ? Double.compare(a[1], b[1]) : first;
            })
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static void assertUniform(Arrangements.Task task, List<double[]> expected) {
    RandomGenerator random = FamilyTest.generator(5);
    Map<String, Integer> wanted = new HashMap<>();
    expected.forEach(pair -> wanted.merge(key(pair), 1, Integer::sum));
    Map<String, Integer> drawn = new HashMap<>();
    double[] pair = new double[2];
    int draws = 1000 * expected.size();
    for (int i = 0; i < draws; i++) {
      task.draw(random, pair);
      drawn.merge(key(pair), 1, Integer::sum);
    }
    assertEquals(wanted.keySet(), drawn.keySet());
    // Five standard deviations of a count of 1000.
    wanted.forEach((key, times) -> assertEquals(1000.0 * times, drawn.get(key), 160.0 * times));
  }

  private static String key(double[] pair) {
    return "%.6f %.6f".formatted(pair[0] + 0.0, pair[1]).replace("-0.000000", "0.000000");
  }

  /** Residuals 1.5, −0.5, −1: eight ways to choose their signs, the same for both comparisons. */
  @Test
  void pairedResidualsChangeTheirSignsTogether() {
    Map<String, Sample> samples =
        Map.of(
            "a", Samples.oneTask("a", 103, 101, 100.5),
            "b", Samples.oneTask("b", 6, 2, 1),
            "base", Samples.oneTask("base", 0, 0, 0));
    NullDraws nulls = new ResidualFlips(comparands(samples, true));
    assertEquals(2, nulls.size());
    double[] residuals = {1.5, -0.5, -1};
    List<Double> possible =
        signs(residuals).stream().map(p -> p[0] == 0 ? 0 : p[0] / Math.sqrt(p[1])).toList();
    RandomGenerator random = FamilyTest.generator(6);
    double[] t = new double[2];
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      nulls.draw(random, t);
      assertEquals(t[0], t[1], 1e-9, "b's residuals are twice a's");
      double first = t[0];
      assertTrue(possible.stream().anyMatch(p -> Math.abs(p - first) < 1e-9), "t " + first);
      seen.merge("%.6f".formatted(first), 1, Integer::sum);
    }
    assertEquals(possible.stream().map("%.6f"::formatted).distinct().count(), seen.size());
  }

  /** The residuals of both groups in units of their deviations, in every order. */
  @Test
  void unpairedResidualsAreDealtOutToAllGroups() {
    double[] a = {101, 102, 106};
    double[] base = {0, 4};
    Map<String, Sample> samples =
        Map.of(
            "a", Samples.oneTask("a", a),
            "b", Samples.oneTask("b", 5, 5),
            "base", Samples.oneTask("base", base));
    NullDraws nulls = new ResidualPermutation(comparands(samples, false), samples);
    assertEquals(2, nulls.size());
    List<Double> possible = new ArrayList<>();
    permute(residuals(a, base), 0, deal -> possible.add(t(deal, Spread.of(a), Spread.of(base))));
    RandomGenerator random = FamilyTest.generator(7);
    double[] t = new double[2];
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      nulls.draw(random, t);
      double first = t[0];
      assertTrue(possible.stream().anyMatch(p -> Math.abs(p - first) < 1e-9), "t " + first);
      seen.merge("%.6f".formatted(first), 1, Integer::sum);
    }
    assertEquals(possible.stream().map("%.6f"::formatted).distinct().count(), seen.size());
  }

  private static double[] residuals(double[]... groups) {
    return Arrays.stream(groups)
        .flatMapToDouble(
            group -> {
              Spread spread = Spread.of(group);
              return Arrays.stream(group).map(v -> (v - spread.mean()) / spread.deviation());
            })
        .toArray();
  }

  /** t of a deal of five residuals, the first three to the group of three. */
  private static double t(double[] deal, Spread a, Spread base) {
    Spread x = Spread.of(Arrays.copyOf(deal, 3));
    Spread y = Spread.of(Arrays.copyOfRange(deal, 3, 5));
    double effect = a.deviation() * x.mean() - base.deviation() * y.mean();
    double error2 = a.variance() * x.error2() + base.variance() * y.error2();
    return effect / Math.sqrt(error2) / narrowing(a, base);
  }

  /** Dealing five residuals without replacement narrows a difference of unequal deviations. */
  private static double narrowing(Spread a, Spread base) {
    double apart = a.deviation() - base.deviation();
    return Math.sqrt(1 - apart * apart / 5 / (a.error2() + base.error2()));
  }

  private static void permute(double[] values, int from, Consumer<double[]> to) {
    if (from == values.length) {
      to.accept(values);
      return;
    }
    for (int i = from; i < values.length; i++) {
      double[] swapped = values.clone();
      swapped[from] = values[i];
      swapped[i] = values[from];
      permute(swapped, from + 1, to);
    }
  }

  private static List<Comparand> comparands(Map<String, Sample> samples, boolean paired) {
    return List.of("a", "b").stream()
        .map(v -> Comparand.of(Contrast.difference(v, "base"), samples, paired).orElseThrow())
        .toList();
  }
}
