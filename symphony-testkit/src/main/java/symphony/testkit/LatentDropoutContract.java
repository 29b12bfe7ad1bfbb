package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TNumber;
import symphony.api.latentdropout.LatentDropout;

/** The contract of every latent dropout. */
public abstract class LatentDropoutContract extends GraphContract<LatentDropout> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      LatentDropout dropout, TestGraph<T> graph, Inputs inputs) {
    Operand<T> x = inputs.tensor(graph, "x", -inputs.reach(), inputs.reach(), 2, 4, 5);
    Operand<T> y = dropout.apply(graph.scope("dropout", 2), x);
    return new Probe<>(List.of(y), List.of(x), List.of(), false);
  }

  @TestFactory
  Stream<DynamicTest> keepsTheShapeAndTheMeanOfWhatPasses() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            double[] ones = new double[100 * 100];
            Arrays.fill(ones, 1);
            var x = graph.input(Shape.of(1, 100, 100), ones);
            var y = c.apply(graph.scope("dropout"), x);
            assertEquals(x.shape(), y.shape());
            assertEquals(1, Arrays.stream(graph.values(y)).average().orElseThrow(), 0.1);
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
              var y = c.apply(graph.scope("dropout"), x);
              assertArrayEquals(graph.values(x), graph.values(y));
              assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, graph.gradient(y, x));
            }
          }
        });
  }
}
