package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationTestTest {

  @ParameterizedTest
  @CsvSource({"5, 252", "6, 924", "8, 12870", "10, 184756"})
  void theSmallestPIsTwoArrangementsOfAll(int n, int arrangements) {
    PValue p = unpaired(ramp(n, 0), ramp(n, 1_000));
    assertTrue(p.exact());
    assertEquals(2.0 / arrangements, p.p(), 1e-15);
  }

  @Test
  void agreesWithACountByHand() {
    // Of the six divisions of {1, 2, 3, 4}, {1, 2} against {3, 4} and its mirror have the largest
    // t.
    assertEquals(2.0 / 6, unpaired(new double[] {1, 2}, new double[] {3, 4}).p());
    // {1, 4} against {2, 3} has no difference: every division is as extreme.
    assertEquals(1, unpaired(new double[] {1, 4}, new double[] {2, 3}).p());
  }

  @Test
  void theOrderOfTheSidesDoesNotMatter() {
    double[] x = {10, 12, 9, 14, 11, 13};
    double[] y = {9, 9, 10, 11, 11, 12, 7};
    assertEquals(unpaired(x, y).p(), unpaired(y, x).p());
  }

  @Test
  void agreesWithTheKnownPairedExample() {
    double[] d = {1, 3, -1, 3, 0, 1};
    PValue p = PermutationTest.paired(Samples.oneTask("d", d), Resampling.STANDARD, "t");
    assertEquals(0.25, p.p());
    assertTrue(p.exact());
  }

  @Test
  void sampledArrangementsNeverGiveAPOfZero() {
    PValue p = unpaired(ramp(15, 0), ramp(15, 1_000));
    assertFalse(p.exact());
    assertEquals(1 / 100_001.0, p.p());
  }

  @Test
  void sampledArrangementsAreCloseToTheExactCount() {
    double[] x = IntStream.range(0, 10).mapToDouble(i -> i * 7 % 11 + 1.7).toArray();
    double[] y = IntStream.range(0, 10).mapToDouble(i -> i * 5 % 11).toArray();
    double exact = unpaired(x, y).p();
    double drawn = unpaired(x, Arrays.copyOf(y, 11)).p();
    assertEquals(exact, drawn, 0.2);
    Sample twoTasks = Samples.runsByTasks("x", columns(x, x));
    Sample other = Samples.runsByTasks("y", columns(y, y));
    assertFalse(PermutationTest.unpaired(twoTasks, other, Resampling.STANDARD, "t").exact());
  }

  @Test
  void fewSeedsOnManyTasksHaveTheResolutionOfAllRuns() {
    double[][] x = new double[3][8];
    double[][] y = new double[3][8];
    for (int run = 0; run < 3; run++) {
      for (int task = 0; task < 8; task++) {
        x[run][task] = 100 + run;
        y[run][task] = run * 1.1;
      }
    }
    double p =
        PermutationTest.unpaired(
                Samples.runsByTasks("x", x), Samples.runsByTasks("y", y), Resampling.STANDARD, "t")
            .p();
    assertTrue(p < 0.001, "20^8 arrangements: " + p);
  }

  @Test
  void equalSidesHaveNoEvidenceAndConstantDifferentSidesTheMost() {
    assertEquals(1, unpaired(new double[] {5, 5, 5}, new double[] {5, 5, 5}).p());
    assertEquals(
        2.0 / 924, unpaired(new double[] {5, 5, 5, 5, 5, 5}, new double[] {7, 7, 7, 7, 7, 7}).p());
  }

  @Test
  void aSideOfOneRunIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> unpaired(new double[] {1}, new double[] {2, 3}));
  }

  private static double[][] columns(double[] a, double[] b) {
    return IntStream.range(0, a.length)
        .mapToObj(i -> new double[] {a[i], b[i]})
        .toArray(double[][]::new);
  }

  private static double[] ramp(int n, double from) {
    return IntStream.range(0, n).mapToDouble(i -> from + i * i % 7 + 0.01 * i).toArray();
  }

  private static PValue unpaired(double[] x, double[] y) {
    return PermutationTest.unpaired(
        Samples.oneTask("x", x), Samples.oneTask("y", y), Resampling.STANDARD, "t");
  }
}
