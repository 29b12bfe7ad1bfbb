package acme.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import symphony.api.activation.Activation;
import symphony.testkit.ActivationContract;
import symphony.testkit.TestGraph;

/** The test kit's contract, and a test of one value. */
final class WaveTest extends ActivationContract {

  @Override
  protected List<Activation> candidates() {
    return List.of(new Wave(1.5, 2), new Wave(10, 0.5));
  }

  @Test
  void isASineUnderABell() {
    try (var graph = TestGraph.float64(1)) {
      var x = graph.input(Shape.of(1, 1, 1), 1);
      var y = new Wave(1.5, 2).apply(graph.scope("wave"), x);
      assertEquals(Math.sin(1.5) * Math.exp(-0.125), graph.values(y)[0], 1e-15);
    }
  }
}
