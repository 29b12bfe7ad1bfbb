package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;

/** The contract of every activation. */
public abstract class ActivationContract extends GraphContract<Activation> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      Activation activation, TestGraph<T> graph, Inputs inputs) {
    Operand<T> x = inputs.tensor(graph, "x", -inputs.reach(), inputs.reach(), 2, 4, 5);
    return Probe.of(activation.apply(graph.scope("activation", 2), x), x);
  }

  @TestFactory
  Stream<DynamicTest> keepsTheShapeAndActsOnEachElementAlone() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var x = Inputs.RANDOM.tensor(graph, "x", -3, 3, 3, 2);
            var y = c.apply(graph.scope("activation"), x);
            assertEquals(x.shape(), y.shape());
            double[] derivatives = graph.gradient(y, x);
            double[] one = graph.numericGradient(element(graph, y), x, 1e-6);
            for (int i = 1; i < one.length; i++) {
              assertEquals(0, one[i], 1e-9, "the first output depends on input " + i);
            }
            assertEquals(derivatives[0], one[0], 1e-6);
          }
        });
  }

  private static <T extends TNumber> Operand<T> element(TestGraph<T> graph, Operand<T> y) {
    var tf = graph.tf();
    return tf.slice(y, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {1, 1, 1}));
  }

  @TestFactory
  Stream<DynamicTest> requestsInitialWeightsThatAreNotZero() {
    return each(c -> assertTrue(c.weightBound(64) > 0));
  }

  @TestFactory
  Stream<DynamicTest> isTheIdentityIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            try (var graph = TestGraph.float64(1)) {
              var x = Inputs.RANDOM.tensor(graph, "x", -3, 3, 3, 2);
              var y = c.apply(graph.scope("activation"), x);
              assertArrayEquals(graph.values(x), graph.values(y));
            }
          }
        });
  }
}
