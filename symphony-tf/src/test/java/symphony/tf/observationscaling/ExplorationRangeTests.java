package symphony.tf.observationscaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import symphony.api.graph.GraphScope;
import symphony.testkit.TestGraph;

final class ExplorationRangeTests {

  private final ExplorationRange range = new ExplorationRange(2, 2);

  private void explore(TestGraph<TFloat64> graph, GraphScope<TFloat64> g, double... values) {
    for (double value : values) {
      Operand<TFloat64> seen = graph.input(Shape.of(1, 1, 2), value, 0);
      List<Op> updates = range.explored(g, seen);
      graph.run(updates);
    }
  }

  /** The range of the first feature is -0.53 to 1.27; the second is always 0. */
  @Test
  void theExploredRangeIsScaledAsInTheCodeOf2024() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      GraphScope<TFloat64> g = graph.scope("scaling");
      Operand<TFloat64> x = graph.input(Shape.of(1, 3, 2), -0.53, 0.1, 0, -5, 1.27, 0);
      Operand<TFloat64> scaled = range.scale(g, x);
      explore(graph, g, 0.2, -0.53, 1.27, 0.4);
      assertArrayEquals(graph.values(x), graph.values(scaled), "raw until the warm start is over");
      graph.run(range.warmStartEnded(g, 2));
      assertArrayEquals(
          new double[] {-1.29473684211, 0, -0.736842105263, 0, 0.6, 0},
          graph.values(scaled),
          1e-11);
    }
  }

  @Test
  void zeroBelongsToEveryRange() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      GraphScope<TFloat64> g = graph.scope("scaling");
      Operand<TFloat64> x = graph.input(Shape.of(1, 1, 2), 1, 0);
      Operand<TFloat64> scaled = range.scale(g, x);
      explore(graph, g, 1, 0.9);
      graph.run(range.warmStartEnded(g, 2));
      // lo = 0 and hi = 2: the middle is 0.
      assertArrayEquals(new double[] {0, 0}, graph.values(scaled), 1e-12);
    }
  }
}
