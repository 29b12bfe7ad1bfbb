package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class TestGraphTest {

  @Test
  void anUnknownVariableIsNamedWithTheRequestedOnes() {
    try (var graph = TestGraph.float64(1)) {
      graph.scope("objective").state("average", Shape.of(1, 1), 0);
      assertEquals(1, graph.state("objective/average").values().length);
      assertEquals(
          "no state named 'average' was requested; there are [objective/average]",
          assertThrows(IllegalArgumentException.class, () -> graph.state("average")).getMessage());
      assertEquals(
          "no parameter named 'scale' was requested; there are []",
          assertThrows(IllegalArgumentException.class, () -> graph.parameter("scale"))
              .getMessage());
    }
  }

  @Test
  void onlyInputsHaveNumericGradients() {
    try (var graph = TestGraph.float64(1)) {
      var x = graph.input(Shape.of(1, 1), 0.5);
      var y = graph.tf().math.square(x);
      assertEquals(1, graph.numericGradient(y, x, 1e-6)[0], 1e-9);
      assertThrows(
          IllegalArgumentException.class, () -> graph.numericGradient(y, y.asOutput(), 1e-6));
    }
  }
}
