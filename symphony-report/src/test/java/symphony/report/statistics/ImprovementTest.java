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
