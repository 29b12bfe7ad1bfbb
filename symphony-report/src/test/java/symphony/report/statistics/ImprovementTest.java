package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImprovementTest {

  private static final Sample X = Samples.oneTask("x", 10, 12, 9, 14, 11, 13);
  private static final Sample Y = Samples.oneTask("y", 9, 9, 10, 11, 11, 12);

  @Test
  void agreesWithTheKnownExample() {
    assertEquals(25.0 / 36, ImprovementProbability.of(X, Y), 1e-12);
  }

  @Test
  void agreesWithRliable() {
    Sample x =
        Samples.runsByTasks(
            "x",
            new double[] {1, 2},
            new double[] {2, 2},
            new double[] {1, 1},
            new double[] {2, 1});
    Sample y =
        Samples.runsByTasks("y", new double[] {1, 1}, new double[] {2, 2}, new double[] {3, 3});
    assertEquals(1.0 / 3, ImprovementProbability.of(x, y), 1e-12);

    double[][] runs = Samples.arange80();
    double[][] flipped = IntStream.range(0, 5).mapToObj(i -> runs[4 - i]).toArray(double[][]::new);
    assertEquals(
        0.5,
        ImprovementProbability.of(
            Samples.runsByTasks("x", runs), Samples.runsByTasks("y", flipped)),
        1e-12);
  }

  /**
   * Against one run the resampled share of wins is binomial: k of 8 at one half, whose 2.5 % and
   * 97.5 % quantiles are 1 and 7.
   */
  @Test
  void theIntervalComesFromResampledRuns() {
    Sample eight = Samples.oneTask("x", 1, 2, 3, 4, 6, 7, 8, 9);
    Sample one = Samples.oneTask("y", 5);
    for (Estimate estimate : List.of(estimate(eight, one, false), estimate(one, eight, false))) {
      assertEquals(0.5, estimate.value());
      assertEquals(1.0 / 8, estimate.low(), 1e-12);
      assertEquals(7.0 / 8, estimate.high(), 1e-12);
    }
  }

  /** One task is always won and one always lost, so only the choice of tasks can vary. */
  @Test
  void tasksAreResampledOnlyIfRequested() {
    Sample x = Samples.runsByTasks("x", new double[] {2, 1}, new double[] {2, 1});
    Sample y = Samples.runsByTasks("y", new double[] {1, 2}, new double[] {1, 2});
    assertEquals(new Estimate(0.5, 0.5, 0.5, 0.95), estimate(x, y, false));
    assertEquals(new Estimate(0.5, 0, 1, 0.95), estimate(x, y, true));
  }

  private static Estimate estimate(Sample x, Sample y, boolean tasksToo) {
    return ImprovementProbability.estimate(x, y, new Resampling(1, 20_000, 1, tasksToo), "t");
  }

  /** The root of |θ − 1| = 1.96 √V(θ) for six runs against six, by another program. */
  @Test
  void theIntervalOfSeparatedSidesIsNewcombes() {
    Sample low = Samples.oneTask("x", 1, 2, 3, 4, 5, 6);
    Sample high = Samples.oneTask("y", 11, 12, 13, 14, 15, 16);
    assertEquals(0.689230571, estimate(high, low, false).low(), 1e-8);
    assertEquals(1 - 0.689230571, estimate(low, high, false).high(), 1e-8);
  }

  @Test
  void separatedSidesStillHaveAnInterval() {
    Sample low = Samples.oneTask("x", 1, 2, 3, 4, 5, 6);
    Sample high = Samples.oneTask("y", 11, 12, 13, 14, 15, 16);
    Estimate none = ImprovementProbability.estimate(low, high, Resampling.STANDARD, "t");
    assertEquals(0, none.value());
    assertTrue(none.high() > 0.1 && none.high() < 0.5, "high " + none.high());
    Estimate all = ImprovementProbability.estimate(high, low, Resampling.STANDARD, "t");
    assertEquals(1 - none.high(), all.low(), 1e-9);
  }

  @Test
  void unmatchedRunsAreNamed() {
    Sample shorter = Samples.oneTask("y", 9, 9, 10, 11, 11);
    Pairing pairing = Pairing.of(X, shorter);
    assertEquals(5, pairing.pairs().size());
    assertEquals(List.of("x, task, seed 5"), pairing.unmatched());
  }
}
