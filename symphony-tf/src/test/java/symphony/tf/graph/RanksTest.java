package symphony.tf.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.graph.Ranks;
import symphony.testkit.TestGraph;

/** Tests that few rows, many rows in blocks, and rows on a GPU have the same weights. */
final class RanksTest {

  private static final int NODES = 384;

  @ParameterizedTest
  @CsvSource({"1, false", "20, false", "43, false", "101, false", "101, true"})
  void everyElementGetsTheWeightOfItsRank(int rows, boolean gpu) {
    double[] byRank = new double[NODES];
    Arrays.setAll(byRank, rank -> 0.5 + rank);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      graph.onGpu(gpu);
      Operand<TFloat64> x = graph.randomInput("x", -1, 1, Shape.of(rows, NODES));
      double[] values = graph.values(x);
      double[] weights = graph.values(Ranks.weightOfRank(graph.scope("ranks"), x, byRank));
      assertArrayEquals(expected(values, byRank), weights);
    }
  }

  private static double[] expected(double[] values, double[] byRank) {
    return Stream.iterate(0, first -> first < values.length, first -> first + NODES)
        .map(first -> Arrays.copyOfRange(values, first, first + NODES))
        .flatMapToDouble(row -> Arrays.stream(row).map(x -> byRank[rank(row, x)]))
        .toArray();
  }

  private static int rank(double[] row, double x) {
    return (int) Arrays.stream(row).filter(other -> other < x).count();
  }
}
