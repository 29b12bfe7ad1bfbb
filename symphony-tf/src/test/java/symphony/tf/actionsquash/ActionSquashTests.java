package symphony.tf.actionsquash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Use;
import symphony.testkit.TestGraph;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.graph.GivenDraws;

final class ActionSquashTests {

  private static final double EXACT = 1e-11;

  @ParameterizedTest
  @CsvSource({
    "0.5, -1, 0.3, 0.244918662404, 0.46211715726, 0.110363832351, 0.219894216948,"
        + " 0.109917921121, 0.112700297541",
    "-2, 0.8, -1.5, -0.761594155956, 0.379948962255, -0.551819161757, -0.686436772728,"
        + " -0.50188239386, -0.281552011924",
    "4, 4, 3.5, 0.964027580076, 0.964027580076, 1, 0.958680766368,"
        + " 0.761594155956, 0.730290316053"
  })
  void scaledTanhAgreesWithThePaper(
      double rawAction,
      double rawScale,
      double normal,
      double direction,
      double scale,
      double noise,
      double action,
      double noiseAlone,
      double mean) {
    ExplorationNoise bounded = new BoundedGaussian(1 / Math.E, 1 / Math.E, Math.E);
    ActionSquash squash = new ScaledTanh(true);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("squash");
      Operand<TFloat64> given = graph.input(Shape.of(1, 1, 1), normal);
      Operand<TFloat64> n =
          bounded.draw(GivenDraws.in(g, given, given), Use.LEARNING, given).value();
      PolicyOutput<TFloat64> policy =
          squash.squash(g, graph.input(Shape.of(1, 1, 3), rawAction, rawScale, -0.4), n);
      assertEquals(noise, graph.values(n)[0], EXACT);
      assertEquals(scale, graph.values(policy.scale().orElseThrow())[0], EXACT);
      assertEquals(Math.tanh(0.2), graph.values(policy.beta().orElseThrow())[0], EXACT);
      assertEquals(action, graph.values(policy.action())[0], EXACT);
      assertEquals(mean, graph.values(policy.mean())[0], EXACT);
      assertEquals(Math.tanh(direction * scale), graph.values(policy.mean())[0], EXACT);
      assertEquals(noiseAlone, graph.values(squash.noiseOnly(g, n))[0], EXACT);
    }
  }

  @Test
  void headsAreBlocksOfActions() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> raw = graph.input(Shape.of(1, 1, 6), 0, 0, 1, 2, 3, 4);
      PolicyOutput<TFloat64> policy =
          new ScaledTanh(true)
              .squash(graph.scope("squash"), raw, graph.input(Shape.of(1, 1, 2), 0, 0));
      assertArrayEquals(
          new double[] {Math.tanh(0.5), Math.tanh(1)},
          graph.values(policy.scale().orElseThrow()),
          EXACT);
      assertArrayEquals(
          new double[] {Math.tanh(1.5), Math.tanh(2)},
          graph.values(policy.beta().orElseThrow()),
          EXACT);
    }
  }

  @Test
  void noiseOutsideIsClipped() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      PolicyOutput<TFloat64> policy =
          new ScaledTanh(false)
              .squash(
                  graph.scope("squash"),
                  graph.input(Shape.of(1, 1, 3), 4, 4, 0),
                  graph.input(Shape.of(1, 1, 1), 0.9));
      assertEquals(1, graph.values(policy.action())[0], EXACT);
    }
  }

  /** The density of a at (μ, e^l) = (0.3, 0.5) and N = 0.7 by the change of variables, by hand. */
  @Test
  void tanhGaussianComputesItsDensity() {
    double logDeviation = Math.log(0.5);
    double u = 0.3 + 0.5 * 0.7;
    double expected =
        -0.5 * 0.7 * 0.7
            - logDeviation
            - 0.5 * Math.log(2 * Math.PI)
            - Math.log(1 - Math.tanh(u) * Math.tanh(u));
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      PolicyOutput<TFloat64> policy =
          new TanhGaussian(-20, 2)
              .squash(
                  graph.scope("squash"),
                  graph.input(Shape.of(1, 1, 2), 0.3, logDeviation),
                  graph.input(Shape.of(1, 1, 1), 0.7));
      assertEquals(expected, graph.values(policy.logProbability().orElseThrow())[0], EXACT);
      assertEquals(Math.tanh(u), graph.values(policy.action())[0], EXACT);
      assertEquals(Math.tanh(0.3), graph.values(policy.mean())[0], EXACT);
    }
  }

  @Test
  void plainSquashesAddNoiseAndClip() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> raw = graph.input(Shape.of(1, 1, 2), 0.5, -3);
      Operand<TFloat64> noise = graph.input(Shape.of(1, 1, 2), 0.1, -0.2);
      assertArrayEquals(
          new double[] {Math.tanh(0.5) + 0.1, -1},
          graph.values(new Tanh().squash(graph.scope("tanh"), raw, noise).action()),
          EXACT);
      assertArrayEquals(
          new double[] {0.6, -1},
          graph.values(new Clip().squash(graph.scope("clip"), raw, noise).action()),
          EXACT);
    }
  }

  @Test
  void limitedTanhAgreesWithTheCodeOfFebruary2025() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var raw = graph.input(Shape.of(1, 1, 2), 0.5, 1);
      var silence = graph.input(Shape.of(1, 1, 1), 0);
      assertEquals(
          0.642021504284,
          graph.values(new LimitedTanh().squash(graph.scope("squash"), raw, silence).action())[0],
          EXACT);
    }
  }

  /** A = tanh(0.25) = 0.244918662404 and σ = S(-1) = 0.26894142137. */
  @Test
  void sigmoidScaleAgreesWithTheCodeOfSeptember2025() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("squash");
      Operand<TFloat64> n = graph.input(Shape.of(1, 1, 1), 0.3);
      PolicyOutput<TFloat64> policy =
          new SigmoidScale().squash(g, graph.input(Shape.of(1, 1, 2), 0.5, -1), n);
      double scaled = 0.244918662404 * 0.26894142137;
      assertEquals(0.26894142137, graph.values(policy.scale().orElseThrow())[0], EXACT);
      assertEquals(Math.tanh(scaled + 0.3), graph.values(policy.action())[0], EXACT);
      assertEquals(Math.tanh(scaled), graph.values(policy.mean())[0], EXACT);
    }
  }
}
