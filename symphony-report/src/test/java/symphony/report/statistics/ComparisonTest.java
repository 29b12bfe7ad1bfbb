package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Sample X = Samples.oneTask("x", 10, 12, 9, 14, 11, 13);
  private static final Sample Y = Samples.oneTask("y", 9, 9, 10, 11, 11, 12);

  @Test
  void agreesWithTheKnownPairedExample() {
    PairedComparison comparison = PairedComparison.of(X, Y, Resampling.STANDARD, "test");
    assertEquals(7.0 / 6, comparison.effect().mean().value(), 1e-12);
    assertEquals(0.25, comparison.effect().signFlip().p());
    assertTrue(comparison.effect().signFlip().exact());
    assertEquals(25.0 / 36, comparison.improvement().value(), 1e-12);
    assertEquals(6 / Math.sqrt(17.5 * 22 / 3), comparison.correlation(), 1e-12);
  }

  @Test
  void improvementAgreesWithRliable() {
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
  void smallestExactPIsTwoOverTwoToTheN() {
    for (int n = 3; n <= 12; n++) {
      double[] ones = IntStream.range(0, n).mapToDouble(i -> 1 + i).toArray();
      double p = SignFlipTest.test(Samples.oneTask("d", ones), Resampling.STANDARD, "t").p();
      assertEquals(2 / Math.pow(2, n), p);
    }
  }

  @Test
  void manyPairsAreDrawnAndNeverGiveZero() {
    double[] ones = IntStream.range(0, 30).mapToDouble(i -> 1 + i).toArray();
    SignFlipTest.Result result =
        SignFlipTest.test(Samples.oneTask("d", ones), Resampling.STANDARD, "t");
    assertFalse(result.exact());
    assertEquals(1 / 100_001.0, result.p());
  }

  @Test
  void drawnSignsComeCloseToTheExactCount() {
    double[] d = IntStream.range(0, 21).mapToDouble(i -> (i * 7 % 11) - 4).toArray();
    double[] exactly = Arrays.copyOf(d, 20);
    double exact = SignFlipTest.test(Samples.oneTask("d", exactly), Resampling.STANDARD, "t").p();
    double[] padded = Arrays.copyOf(exactly, 21);
    double drawn = SignFlipTest.test(Samples.oneTask("d", padded), Resampling.STANDARD, "t").p();
    assertEquals(exact, drawn, 0.006);
  }

  @Test
  void unmatchedRunsAreNamed() {
    Sample shorter = Samples.oneTask("y", 9, 9, 10, 11, 11);
    Pairing pairing = Pairing.of(X, shorter);
    assertEquals(5, pairing.pairs().size());
    assertEquals(List.of("x, task, seed 5"), pairing.unmatched());
  }

  @Test
  void equalVariantsHaveNoEffectAndNoEvidence() {
    PairedComparison same = PairedComparison.of(X, X, Resampling.STANDARD, "test");
    assertEquals(0, same.effect().mean().value());
    assertEquals(1, same.effect().signFlip().p());
    assertEquals(1, same.effect().wilcoxon());
    assertEquals(0.5, same.improvement().value(), 1e-12);
  }

  @Test
  void wilcoxonCountsRanksExactly() {
    Sample five = Samples.oneTask("x", 1, 2, 3, 4, 5);
    Sample zero = Samples.oneTask("y", 0, 0, 0, 0, 0);
    assertEquals(
        0.0625,
        PairedComparison.of(five, zero, Resampling.STANDARD, "t").effect().wilcoxon(),
        1e-12);
  }

  @Test
  void holmStepsDown() {
    Map<String, Double> family = new LinkedHashMap<>();
    family.put("a", 0.01);
    family.put("b", 0.04);
    family.put("c", 0.03);
    family.put("d", 0.005);
    Map<String, Double> adjusted = Holm.adjust(family);
    assertEquals(0.03, adjusted.get("a"), 1e-12);
    assertEquals(0.06, adjusted.get("b"), 1e-12);
    assertEquals(0.06, adjusted.get("c"), 1e-12);
    assertEquals(0.02, adjusted.get("d"), 1e-12);
  }
}
