package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.agent.AgentException;
import symphony.testkit.TestGraph;

/** Without the check the first test ends the process. */
class GradientCheckTest {

  @Test
  void aMeanOverAnInt64AxisIsRefusedByName() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> x = graph.input(Shape.of(2, 2), 1, 2, 3, 4);
      var tf = graph.scope("test").tf();
      Operand<TFloat64> mean = tf.math.mean(x, tf.constant(new long[] {0}));

      AgentException refusal = assertThrows(AgentException.class, () -> graph.gradient(mean, x));

      assertTrue(
          refusal.getMessage().contains("The operation Mean reduces over an int64 axis"),
          refusal::getMessage);
    }
  }

  @Test
  void onlyAnInt64AxisOfADifferentiatedMeanIsRefused() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> x = graph.input(Shape.of(2, 2), 1, 2, 3, 4);
      var tf = graph.scope("test").tf();
      tf.math.mean(x, tf.constant(new long[] {0}));
      Operand<TFloat64> mean = tf.math.mean(x, tf.constant(new int[] {0, 1}));

      assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, graph.gradient(mean, x));
    }
  }
}
