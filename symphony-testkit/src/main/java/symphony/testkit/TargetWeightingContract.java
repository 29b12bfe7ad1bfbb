package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.targetweighting.TargetWeighting;

/** The contract of every target weighting: it is some kind of average. */
public abstract class TargetWeightingContract extends GraphContract<TargetWeighting> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      TargetWeighting weighting, TestGraph<T> graph, Inputs inputs) {
    Operand<T> nodes = inputs.tensor(graph, "nodes", -inputs.reach(), inputs.reach(), 3, 4, 5);
    return Probe.of(weighting.combine(graph.scope("weighting"), nodes), nodes);
  }

  @TestFactory
  Stream<DynamicTest> isBetweenTheSmallestAndTheLargestNode() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var nodes = Inputs.RANDOM.tensor(graph, "nodes", -5, 7, 3, 1, 4);
            var value = c.combine(graph.scope("weighting"), nodes);
            assertEquals(3, value.shape().numDimensions(), "(cohort, batch, atoms)");
            var range = Arrays.stream(graph.values(nodes)).summaryStatistics();
            for (double atom : graph.values(value)) {
              assertTrue(atom >= range.getMin() - 1e-9 && atom <= range.getMax() + 1e-9);
            }
          }
        });
  }

  /** The average of equal nodes is their value, for every order. */
  @TestFactory
  Stream<DynamicTest> keepsEqualNodes() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var nodes = Inputs.RANDOM.tensor(graph, "nodes", -4, -4, 3, 2, 4);
            for (double v : graph.values(c.combine(graph.scope("w"), nodes))) {
              assertEquals(-4, v, 1e-9);
            }
          }
        });
  }

  /** Its gradients sum to one for each atom, and none is negative. */
  @TestFactory
  Stream<DynamicTest> distributesOneUnitOfGradient() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var nodes = Inputs.RANDOM.tensor(graph, "nodes", -5, 7, 3, 1, 4);
            var value = c.combine(graph.scope("weighting"), nodes);
            double[] shares = graph.gradient(value, nodes);
            assertTrue(Arrays.stream(shares).allMatch(s -> s >= 0), Arrays.toString(shares));
            assertEquals((double) value.shape().get(2), Arrays.stream(shares).sum(), 1e-9);
          }
        });
  }
}
