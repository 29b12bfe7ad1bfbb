package symphony.tf.criticloss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.testkit.TestGraph;

final class CriticLossTests {

  private static final double EXACT = 1e-11;

  /** The loss of one node against 0, and its derivative. */
  private static double[] single(CriticLoss loss, double error) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 1, 1, 1), error);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 1, 1), 0);
      Operand<TFloat64> value =
          loss.loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
      return new double[] {graph.values(value)[0], graph.gradient(value, nodes)[0]};
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.00499583749579, 0.0998335829965",
    "-1, 0.46211715726, -0.855341023743",
    "1, 0.46211715726, 0.855341023743",
    // Its steepest point, where it stops being convex.
    "2.39935728052, 2, 1.19967864026",
    "5, 4.93307149076, 1.05309486486",
    "-50, 50, -1"
  })
  void rehseAgreesWithThePaper(double error, double value, double derivative) {
    assertArrayEquals(new double[] {value, derivative}, single(new ReHSE(), error), EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.2, 0.00630943884233",
    "-0.1, 0.2, 0.00630943884233",
    "1, 0.2, 0.0996681135652",
    "-2, 0.2, 0.226724838727",
    "2, 0.5, 0.653532792637"
  })
  void kPowerAgreesWithTheCodeOf2025(double error, double power, double value) {
    assertEquals(value, single(new KPower(power), error)[0], EXACT);
  }

  @Test
  void reheComputesTheMeanFirst() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 1, 3, 1), 0.5, -1, 2);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 3, 1), 0, 0, 0);
      Operand<TFloat64> value =
          new ReHE().loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
      assertEquals(0.960400753184, graph.values(value)[0], EXACT);
    }
  }

  /** The nets' losses are added up; mean|e| is 1 for the first critic and 3 for the second. */
  @Test
  void reheAddsUpItsCritics() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 2, 2, 1), 0.5, -1.5, 2, -4);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 2, 1), 0, 0);
      Operand<TFloat64> value =
          new ReHE().loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
      assertEquals(Math.tanh(1) + 3 * Math.tanh(3), graph.values(value)[0], EXACT);
    }
  }

  @Test
  void toyBatchOfThePaperGivesItsLoss() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 1, 2, 2), 1, 2, 0, -1);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 2, 1), 1.5, 0.5);
      Operand<TFloat64> value =
          new ReHSE().loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
      assertEquals(0.330025355547, graph.values(value)[0], EXACT);
    }
  }

  @Test
  void importanceWeightsWeighRows() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 1, 2, 1), 1, 5);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 2, 1), 0, 0);
      Operand<TFloat64> weights = graph.input(Shape.of(1, 1, 2, 1), 1, 0.5);
      Operand<TFloat64> value =
          new ReHSE()
              .loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.of(weights)));
      assertEquals((0.46211715726 + 0.5 * 4.93307149076) / 2, graph.values(value)[0], EXACT);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.125, 0.5", "-3, 2.5, -1", "1, 0.5, 1"})
  void huberIsQuadraticThenLinear(double error, double value, double derivative) {
    assertArrayEquals(new double[] {value, derivative}, single(new Huber(1), error), EXACT);
  }

  @Test
  void otherLossesHaveTheirTextbookValues() {
    assertEquals(4.5, single(new SquaredError(), -3)[0], EXACT);
    assertEquals(Math.log(Math.cosh(2)), single(new LogCosh(), 2)[0], EXACT);
    assertEquals(1000 - Math.log(2), single(new LogCosh(), -1000)[0], 1e-9);
    assertEquals(Math.sqrt(5) - 1, single(new PseudoHuber(1), 2)[0], EXACT);
    assertEquals(4 * (Math.sqrt(2) - 1), single(new PseudoHuber(2), 2)[0], EXACT);
  }

  /** Two nodes with fractions 1/4 and 3/4 against atoms 0 and 2, computed by hand. */
  @Test
  void quantileHuberWeightsTheSidesOfEachNode() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 1, 1, 2), 0.5, 1);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 1, 2), 0, 2);
      Operand<TFloat64> value =
          new QuantileHuber(1)
              .loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty()));
      double first = 0.75 * 0.125 + 0.25 * 1;
      double second = 0.25 * 0.5 + 0.75 * 0.5;
      assertEquals((first + second) / 4, graph.values(value)[0], EXACT);
    }
  }
}
