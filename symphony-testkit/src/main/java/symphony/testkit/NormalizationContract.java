package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.normalization.Normalization;

/** The contract of every normalization. */
public abstract class NormalizationContract extends GraphContract<Normalization> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      Normalization normalization, TestGraph<T> graph, Inputs inputs) {
    Operand<T> x = inputs.tensor(graph, "x", -inputs.reach(), inputs.reach(), 2, 4, 5);
    Operand<T> y = normalization.apply(graph.scope("normalization", 2), x);
    Operand<T> weighed = graph.tf().math.mul(y, inputs.tensor(graph, "weight", -1, 1, 2, 4, 5));
    return Probe.of(weighed, x);
  }

  @TestFactory
  Stream<DynamicTest> treatsEachRowSeparately() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var tf = graph.tf();
            var x = Inputs.RANDOM.tensor(graph, "x", -3, 3, 2, 4);
            var y = c.apply(graph.scope("normalization"), x);
            assertEquals(x.shape(), y.shape());
            var first =
                tf.slice(y, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {1, 1, 4}));
            double[] byInput = graph.gradient(tf.math.square(first), x);
            for (int i = 4; i < 8; i++) {
              assertEquals(0, byInput[i], 1e-12, "the first row depends on the second");
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> isTheIdentityIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            try (var graph = TestGraph.float64(1)) {
              var x = Inputs.RANDOM.tensor(graph, "x", -3, 3, 3, 2);
              var y = c.apply(graph.scope("normalization"), x);
              assertArrayEquals(graph.values(x), graph.values(y));
            }
          }
        });
  }
}
