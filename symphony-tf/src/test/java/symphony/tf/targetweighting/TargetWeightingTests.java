package symphony.tf.targetweighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.targetweighting.TargetWeighting;
import symphony.testkit.TestGraph;

final class TargetWeightingTests {

  private static final double EXACT = 1e-11;

  /** One row of nodes, divided among the critics in turn, so that no critic's nodes are sorted. */
  private static double[] combine(TargetWeighting weighting, int critics, double... nodes) {
    int each = nodes.length / critics;
    double[] dealt = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      dealt[(i % critics) * each + i / critics] = nodes[i];
    }
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, critics, 1, each), dealt);
      return graph.values(weighting.combine(graph.scope("weighting"), input));
    }
  }

  private static double[] rising384() {
    return IntStream.range(0, 384).mapToDouble(j -> j / 383.0).toArray();
  }

  @Test
  void tanhFadeOf384Nodes() {
    assertEquals(
        0.378557198124, combine(new TanhFadeWeights(Math.E, false), 3, rising384())[0], EXACT);
  }

  @Test
  void gaussianFadeOf384Nodes() {
    assertEquals(0.390232723693, combine(gaussian(2 * Math.E, false), 3, rising384())[0], EXACT);
    assertEquals(0.390621377269, combine(gaussian(2 * Math.PI, false), 3, rising384())[0], EXACT);
  }

  private static TargetWeighting gaussian(double power, boolean paperIndex) {
    return new GaussianFadeWeights(power, paperIndex);
  }

  @Test
  void sixNodesInTheCodesAndInThePapersOrder() {
    double[] nodes = {6, 1, 5, 2, 4, 3};
    assertEquals(3.02690352327, combine(new TanhFadeWeights(Math.E, false), 3, nodes)[0], EXACT);
    assertEquals(2.53609517375, combine(new TanhFadeWeights(Math.E, true), 3, nodes)[0], EXACT);
    assertEquals(3.08435932704, combine(gaussian(2 * Math.E, false), 3, nodes)[0], EXACT);
    assertEquals(2.60873159202, combine(gaussian(2 * Math.E, true), 3, nodes)[0], EXACT);
  }

  /** Six nodes under the dimple of π and 0.02, computed independently with 30 digits. */
  @Test
  void dimpledFadeOfSixNodes() {
    double[] nodes = {6, 1, 5, 2, 4, 3};
    assertEquals(3.01411862477, combine(dimpled(false), 3, nodes)[0], EXACT);
    assertEquals(2.51389712407, combine(dimpled(true), 3, nodes)[0], EXACT);
  }

  private static TargetWeighting dimpled(boolean paperIndex) {
    return new DimpledFadeWeights(Math.PI, paperIndex, 0.02, 0.02);
  }

  @Test
  void theGradientOfANodeIsTheWeightOfItsRank() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, 3, 1, 2), 6, 1, 5, 2, 4, 3);
      Operand<TFloat64> value = new Lowest(2).combine(graph.scope("weighting"), input);
      assertArrayEquals(new double[] {0, 0.5, 0, 0.5, 0, 0}, graph.gradient(value, input), EXACT);
    }
  }

  /** Critics (1, 5), (2, 9), (0, 4) with means 3, 5.5 and 2. */
  @Test
  void otherWeightingsOfThreeCritics() {
    double[] dealt = {1, 2, 0, 5, 9, 4};
    assertEquals(3.5, combine(new MeanOfNodes(), 3, dealt)[0], EXACT);
    assertEquals(2, combine(new MinOfNets(), 3, dealt)[0], EXACT);
    assertEquals(0, combine(new MinOfNodes(), 3, dealt)[0], EXACT);
    assertEquals(2.75, combine(new MinMean(), 3, dealt)[0], EXACT);
    assertEquals(1, combine(new Truncated(1, false), 3, dealt)[0], EXACT);
    assertArrayEquals(new double[] {0, 1, 2}, combine(new Truncated(1, true), 3, dealt));
    assertEquals(0.5, combine(new Lowest(2), 3, dealt)[0], EXACT);
    assertEquals(2, combine(new RandomSubset(3), 3, dealt)[0], EXACT);
  }

  /**
   * With critics whose means are 0, 1 and 2, two of three drawn give 0 twice out of three times.
   */
  @Test
  void aRandomSubsetIsDrawnForEachUpdate() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(7)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, 3, 1, 1), 0, 1, 2);
      Operand<TFloat64> value = new RandomSubset(2).combine(graph.scope("weighting"), input);
      int zeros = 0;
      for (int update = 0; update < 300; update++) {
        graph.clock(update);
        zeros += graph.values(value)[0] == 0 ? 1 : 0;
      }
      assertEquals(200, zeros, 30);
    }
  }
}
