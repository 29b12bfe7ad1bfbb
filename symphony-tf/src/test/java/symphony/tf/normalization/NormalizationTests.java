package symphony.tf.normalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.normalization.Normalization;
import symphony.testkit.TestGraph;

/** Expected values: PyTorch's formulas in double precision. */
final class NormalizationTests {

  private static final Normalization LAYER = new LayerNorm(1e-5);
  private static final Normalization RMS = new RmsNorm(1.1920929e-7);

  private static double[] apply(Normalization normalization, double... row) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, 1, row.length), row);
      return graph.values(normalization.apply(graph.scope("norm"), input));
    }
  }

  @Test
  void layerNormHasMeanZeroAndVarianceOne() {
    assertArrayEquals(
        new double[] {-1.34163541997, -0.447211806656, 0.447211806656, 1.34163541997},
        apply(LAYER, 1, 2, 3, 4),
        1e-11);
    assertArrayEquals(
        new double[] {0.8889905653, -1.39698517404, 0.507994608743},
        apply(LAYER, 0.5, -1, 0.25),
        1e-11);
  }

  @Test
  void rmsNormHasMeanSquareOne() {
    assertArrayEquals(
        new double[] {0.365148368768, 0.730296737536, 1.0954451063, 1.46059347507},
        apply(RMS, 1, 2, 3, 4),
        1e-11);
    assertArrayEquals(
        new double[] {0.755928843031, -1.51185768606, 0.377964421516},
        apply(RMS, 0.5, -1, 0.25),
        1e-11);
    assertArrayEquals(new double[] {0, 0, 0}, apply(RMS, 0, 0, 0));
  }
}
