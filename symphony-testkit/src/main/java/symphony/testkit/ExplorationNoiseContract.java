package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.api.explorationnoise.ExplorationNoise.Use;

/** The contract of every exploration noise. */
public abstract class ExplorationNoiseContract extends GraphContract<ExplorationNoise> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      ExplorationNoise noise, TestGraph<T> graph, Inputs inputs) {
    Noise<T> acting =
        noise.draw(graph.scope("acting"), Use.ACTING, inputs.tensor(graph, "step", 0, 0, 1, 3));
    Noise<T> learning =
        noise.draw(graph.scope("learning"), Use.LEARNING, inputs.tensor(graph, "rows", 0, 0, 4, 3));
    List<Op> updates = new ArrayList<>(acting.updates());
    updates.addAll(learning.updates());
    return new Probe<>(List.of(acting.value(), learning.value()), List.of(), updates, false);
  }

  @TestFactory
  Stream<DynamicTest> isCentredAndHasTheRequestedShape() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var like = Inputs.RANDOM.tensor(graph, "rows", 0, 0, 2000, 2);
            var value = c.draw(graph.scope("noise"), Use.LEARNING, like).value();
            assertEquals(like.shape(), value.shape());
            assertEquals(0, Arrays.stream(graph.values(value)).average().orElseThrow(), 0.1);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> isStandardNormalIfItDeclaresThat() {
    return each(
        c -> {
          for (Use use : Use.values()) {
            if (c.gives().contains(ExplorationNoise.STANDARD_NORMAL)) {
              double[] values = draws(c, use);
              double squares = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
              double beyond = Arrays.stream(values).filter(v -> Math.abs(v) > 3).count();
              assertEquals(1, squares, 0.1, "the variance");
              assertTrue(beyond > 0, "no tail beyond three deviations");
            }
          }
        });
  }

  private static double[] draws(ExplorationNoise noise, Use use) {
    try (var graph = TestGraph.float64(1)) {
      var like = Inputs.RANDOM.tensor(graph, "rows", 0, 0, 2000, 2);
      return graph.values(noise.draw(graph.scope("noise"), use, like).value());
    }
  }

  @TestFactory
  Stream<DynamicTest> isZeroIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            try (var graph = TestGraph.float64(1)) {
              for (var output : probe(c, graph, Inputs.RANDOM).outputs()) {
                double[] values = graph.values(output);
                assertArrayEquals(new double[values.length], values);
              }
            }
          }
        });
  }
}
