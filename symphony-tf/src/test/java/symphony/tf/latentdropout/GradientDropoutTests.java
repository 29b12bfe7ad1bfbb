package symphony.tf.latentdropout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.testkit.TestGraph;
import symphony.tf.graph.GivenDraws;
import symphony.tf.latentdropout.GradientDropout.Mask;
import symphony.tf.latentdropout.GradientDropout.RandomProbability;

final class GradientDropoutTests {

  private static final int ROWS = 100;
  private static final int FEATURES = 200;

  private static GradientDropout dropout(RandomProbability random, double p, boolean rescale) {
    return new GradientDropout(random, p, rescale, Mask.COIN);
  }

  /** The mask, measured by the gradient. */
  private static double[] mask(GradientDropout dropout, long seed, long clock) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(seed)) {
      graph.clock(clock);
      Operand<TFloat64> x = graph.input(Shape.of(1, ROWS, FEATURES), new double[ROWS * FEATURES]);
      return graph.gradient(dropout.apply(graph.scope("dropout"), x), x);
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  private static double[] rowMeans(double[] mask) {
    double[] means = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      means[row] = mean(Arrays.copyOfRange(mask, row * FEATURES, (row + 1) * FEATURES));
    }
    return means;
  }

  @ParameterizedTest
  @EnumSource
  void valuesAreUnchanged(RandomProbability random) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(3)) {
      double[] values = {1, -2, 3, 0.5, 1e300, -1e-300};
      Operand<TFloat64> x = graph.input(Shape.of(1, 2, 3), values);
      assertArrayEquals(
          values, graph.values(dropout(random, 0.7, true).apply(graph.scope("dropout"), x)));
    }
  }

  @Test
  void upstreamGradientsPassOrNot() {
    double[] mask = mask(dropout(RandomProbability.NEVER, 0.3, false), 1, 0);
    assertTrue(Arrays.stream(mask).allMatch(m -> m == 0 || m == 1));
    assertEquals(0.7, mean(mask), 0.01);
  }

  @Test
  void rescaledGradientsKeepTheirMean() {
    assertEquals(1, mean(mask(dropout(RandomProbability.NEVER, 0.3, true), 1, 0)), 0.02);
  }

  /** Where u is above p the gradient passes, and where it equals p it does not. */
  @Test
  void aGateOfTheMaskStopsItsGradientAlone() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Shape shape = Shape.of(1, 1, 4);
      Operand<TFloat64> x = graph.input(shape, 1, -2, 3, 0.5);
      var g = graph.scope("dropout");
      var u = graph.input(shape, 0.6, 0.5, 0.9, 0.51);
      Operand<TFloat64> y =
          dropout(RandomProbability.NEVER, 0.5, false).apply(GivenDraws.in(g, u, g.constant(0)), x);
      assertArrayEquals(new double[] {1, -2, 3, 0.5}, graph.values(y));
      Operand<TFloat64> upstream = graph.input(shape, 0.1, 0.2, 0.3, 0.4);
      assertArrayEquals(
          new double[] {0.1, 0, 0.3, 0.4},
          graph.gradient(graph.tf().math.mul(y, upstream), x),
          1e-15);
    }
  }

  /** p = S(z), seen by which of two close u opens its gate. */
  @ParameterizedTest
  @CsvSource({"0, 0.5", "1.2, 0.768524783499", "-0.8, 0.310025518872", "2, 0.880797077978"})
  void aRandomProbabilityIsTheLogisticOfANormalNumber(double z, double p) {
    for (RandomProbability random : EnumSet.complementOf(EnumSet.of(RandomProbability.NEVER))) {
      try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
        Shape shape = Shape.of(1, 1, 2);
        Operand<TFloat64> x = graph.input(shape, 1, 1);
        var g = graph.scope("dropout");
        var u = graph.input(shape, p - 1e-12, p + 1e-12);
        Operand<TFloat64> y =
            dropout(random, 0.9, false).apply(GivenDraws.in(g, u, g.constant(z)), x);
        assertArrayEquals(new double[] {0, 1}, graph.gradient(y, x), random::toString);
      }
    }
  }

  /** Spec I14: drawn for each element, the random probability is exactly p = ½, in every row. */
  @Test
  void aProbabilityOfEachElementIsAFairCoin() {
    double[] mask = mask(dropout(RandomProbability.ELEMENT, 0.9, false), 5, 2);
    assertEquals(0.5, mean(mask), 0.01);
    assertEquals(0.25 / FEATURES, variance(rowMeans(mask)), 0.25 / FEATURES);
  }

  /** Rows differ by Var[S(z)] = 0.04338 and the coins' own variance. */
  @Test
  void aProbabilityOfEachRowMakesRowsDiffer() {
    double[] mask = mask(dropout(RandomProbability.ROW, 0.9, false), 5, 2);
    assertEquals(0.0433790358581, variance(rowMeans(mask)), 0.015);
  }

  @Test
  void aProbabilityOfTheLayerChangesWithTheUpdate() {
    double[] shares = new double[40];
    for (int update = 0; update < shares.length; update++) {
      double[] mask = mask(dropout(RandomProbability.LAYER, 0.9, false), 5, update);
      assertTrue(variance(rowMeans(mask)) < 2 * 0.25 / FEATURES);
      shares[update] = mean(mask);
    }
    assertEquals(0.0433790358581, variance(shares), 0.025);
  }

  /** In one update every layer of every network has the same share of open gates. */
  @Test
  void aProbabilityOfTheStepIsSharedByAllLayers() {
    GradientDropout dropout = dropout(RandomProbability.STEP, 0.9, false);
    double[] shares = new double[40];
    for (int update = 0; update < shares.length; update++) {
      try (TestGraph<TFloat64> graph = TestGraph.float64(5)) {
        graph.clock(update);
        Operand<TFloat64> x = graph.input(Shape.of(1, ROWS, FEATURES), new double[ROWS * FEATURES]);
        Operand<TFloat64> y =
            graph.input(Shape.of(1, 2, ROWS, FEATURES), new double[2 * ROWS * FEATURES]);
        double[] actor = graph.gradient(dropout.apply(graph.scope("actor"), x), x);
        double[] critics = graph.gradient(dropout.apply(graph.scope("critic", 2), y), y);
        shares[update] = mean(actor);
        assertEquals(mean(actor), mean(critics), 0.02);
        assertTrue(!Arrays.equals(actor, Arrays.copyOf(critics, actor.length)));
      }
    }
    assertEquals(0.0433790358581, variance(shares), 0.025);
  }

  /** N(1, p/(1 - p)): 3/7 at p = 0.3, and no gate is shut. */
  @Test
  void aGaussianMaskHasTheVarianceOfARescaledCoin() {
    GradientDropout gaussian =
        new GradientDropout(RandomProbability.NEVER, 0.3, false, Mask.GAUSSIAN);
    double[] mask = mask(gaussian, 1, 0);
    assertEquals(1, mean(mask), 0.02);
    assertEquals(3.0 / 7, variance(mask), 0.02);
  }

  @Test
  void aFixedSeedAndUpdateGiveTheSameMask() {
    GradientDropout dropout = dropout(RandomProbability.ELEMENT, 0.5, false);
    assertArrayEquals(mask(dropout, 5, 2), mask(dropout, 5, 2));
    assertTrue(!Arrays.equals(mask(dropout, 5, 2), mask(dropout, 6, 2)));
    assertTrue(!Arrays.equals(mask(dropout, 5, 2), mask(dropout, 5, 3)));
  }
}
