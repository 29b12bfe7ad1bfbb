package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;

/** The contract of every critic loss. */
public abstract class CriticLossContract extends GraphContract<CriticLoss> {

  @Override
  protected <T extends TNumber> Probe<T> probe(CriticLoss loss, TestGraph<T> graph, Inputs inputs) {
    Operand<T> nodes = inputs.tensor(graph, "nodes", -inputs.reach(), inputs.reach(), 3, 4, 5);
    Operand<T> target = inputs.tensor(graph, "target", -inputs.reach(), inputs.reach(), 1, 4, 1);
    Operand<T> weights = inputs.tensor(graph, "weights", 0.1, 1, 1, 4, 1);
    return Probe.of(
        loss.loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.of(weights))),
        nodes);
  }

  private static double loss(CriticLoss loss, double error) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      return graph.values(single(loss, graph, error))[0];
    }
  }

  private static Operand<TFloat64> single(
      CriticLoss loss, TestGraph<TFloat64> graph, double error) {
    var nodes = graph.input(Shape.of(1, 1, 1, 1), 2 + error);
    var target = graph.input(Shape.of(1, 1, 1, 1), 2);
    var value = loss.loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
    assertEquals(Shape.of(1), value.shape(), "one number for each member");
    return value;
  }

  @TestFactory
  Stream<DynamicTest> isZeroWithoutAnError() {
    return each(c -> assertEquals(0, loss(c, 0), 1e-6));
  }

  @TestFactory
  Stream<DynamicTest> countsImportanceWeightsIfItDeclaresThem() {
    return each(
        c -> {
          double[] even = weighted(c, 1, 1);
          double[] uneven = weighted(c, 0.2, 1);
          assertDeclared(c, CriticLoss.WEIGHTS, !Arrays.equals(even, uneven));
        });
  }

  private static double[] weighted(CriticLoss loss, double first, double second) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var nodes = graph.input(Shape.of(1, 1, 2, 1), 1, 2);
      var target = graph.input(Shape.of(1, 1, 2, 1), 3, 5);
      var weights = graph.input(Shape.of(1, 1, 2, 1), first, second);
      return graph.values(
          loss.loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.of(weights))));
    }
  }

  /** Each atom counts, and their number is not that of the nodes. */
  @TestFactory
  Stream<DynamicTest> comparesWithManyAtomsIfItDeclaresThat() {
    return each(
        c -> {
          if (c.gives().contains(CriticLoss.DISTRIBUTION)) {
            try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
              var nodes = graph.input(Shape.of(1, 1, 1, 2), 1, 2);
              var atoms = graph.input(Shape.of(1, 1, 1, 3), -1, 3, 7);
              var loss =
                  c.loss(graph.scope("loss"), new CriticError<>(nodes, atoms, Optional.empty()));
              assertEquals(Shape.of(1), loss.shape(), "one number for each member");
              for (double slope : graph.gradient(loss, atoms)) {
                assertTrue(slope != 0, "an atom does not count");
              }
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> growsWithTheError() {
    return each(
        c -> {
          for (double sign : new double[] {-1, 1}) {
            double before = loss(c, 0);
            for (double size : new double[] {0.1, 0.5, 1, 2, 10, 100}) {
              double value = loss(c, sign * size);
              assertTrue(value > before, "the loss at " + sign * size);
              before = value;
            }
          }
        });
  }
}
