package symphony.tf.explorationnoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.api.explorationnoise.ExplorationNoise.Use;
import symphony.testkit.TestGraph;

final class ExplorationNoiseTests {

  private static double[] draw(ExplorationNoise noise, Use use, int count, long clock) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(11)) {
      graph.clock(clock);
      Operand<TFloat64> like = graph.input(Shape.of(1, count, 1), new double[count]);
      return graph.values(noise.draw(graph.scope("noise"), use, like).value());
    }
  }

  private static double deviation(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElseThrow());
  }

  /** Effective deviations and greatest values as computed from the truncated normal law. */
  @ParameterizedTest
  @CsvSource({
    "0.36787944117144233, 2.718281828459045, 1, 0.365667306413, 0.00656219167259",
    "0.3183098861837907, 3.141592653589793, 1, 0.317812355085, 0.00168031633653",
    "0.1353352832366127, 2.718281828459045, 0.367879441171, 0.134521484338, 0.00656219167259",
    "0.5, 2.718281828459045, 1.35914091423, 0.496993397142, 0.00656219167259",
    "0.22360679774997896, 3.141592653589793, 0.702481473104, 0.223257291371, 0.00168031633653"
  })
  void boundedGaussianHasTheseMoments(
      double std, double clip, double greatest, double effective, double clipped) {
    int n = 200_000;
    double[] values = draw(new BoundedGaussian(std, std, clip), Use.ACTING, n, 0);
    assertEquals(effective, deviation(values), 0.005 * effective);
    double bound = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    assertEquals(greatest, bound, 1e-11);
    double share = Arrays.stream(values).filter(v -> Math.abs(v) >= bound).count() / (double) n;
    assertEquals(clipped, share, 8e-4);
  }

  @Test
  void actingAndLearningMayDiffer() {
    ExplorationNoise noiseless = new BoundedGaussian(0, 0.5, Math.E);
    assertArrayEquals(new double[3], draw(noiseless, Use.ACTING, 3, 0));
    assertTrue(deviation(draw(noiseless, Use.LEARNING, 100, 0)) > 0.1);
  }

  @Test
  void otherNoisesAreZeroWhileLearning() {
    for (ExplorationNoise noise :
        new ExplorationNoise[] {
          new NoNoise(),
          new GaussianClipped(0.1, 1),
          new OrnsteinUhlenbeck(0.15, 0.2),
          new Cosine(0.15, 3e-5, 0.03, 2.5)
        }) {
      assertArrayEquals(new double[4], draw(noise, Use.LEARNING, 4, 9));
    }
  }

  /** x = r·t at 0, π/3, 2 and beyond the switch of Symphony 2.0's final code. */
  @ParameterizedTest
  @CsvSource({"0, 0.3", "1.0471975511965976, 0.225", "2, 0.0875779745179", "2.6, 0.03", "9, 0.03"})
  void cosineDecaysToItsFloor(double angle, double deviation) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(11)) {
      long clock = 1_000_000;
      graph.clock(clock);
      Cosine cosine = new Cosine(0.15, angle / clock + 1e-300, 0.03, 2.5);
      assertEquals(deviation, graph.values(cosine.deviation(graph.scope("noise")))[0], 1e-11);
    }
  }

  @Test
  void ornsteinUhlenbeckDriftsFromItsLastValue() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(11)) {
      Operand<TFloat64> like = graph.input(Shape.of(1, 1, 2), 0, 0);
      Noise<TFloat64> noise =
          new OrnsteinUhlenbeck(0.15, 0).draw(graph.scope("noise"), Use.ACTING, like);
      graph.state("noise/drift").set(1, -2);
      graph.run(noise.updates());
      assertArrayEquals(new double[] {0.85, -1.7}, graph.state("noise/drift").values(), 1e-12);
    }
  }

  /** The first row is what the environment got; all rows stay until the agent acts again. */
  @Test
  void heldNoiseChangesOnlyWhenTheAgentActs() {
    ExplorationNoise held = new HeldGaussian(0.5, 0.25, 2);
    try (TestGraph<TFloat64> graph = TestGraph.float64(11)) {
      var g = graph.scope("noise");
      Operand<TFloat64> one = graph.input(Shape.of(1, 1, 2), 0, 0);
      Operand<TFloat64> batch = graph.input(Shape.of(1, 3, 2), new double[6]);
      Noise<TFloat64> acting = held.draw(g, Use.ACTING, one);
      Operand<TFloat64> learning = held.draw(g, Use.LEARNING, batch).value();
      graph.clock(7);
      double[] acted = graph.values(acting.value());
      graph.run(acting.updates());
      double[] seen = graph.values(learning);
      assertArrayEquals(new double[] {acted[0] / 2, acted[1] / 2}, Arrays.copyOf(seen, 2), 1e-15);
      graph.clock(8);
      assertArrayEquals(seen, graph.values(learning));
      graph.run(acting.updates());
      assertTrue(graph.values(learning)[2] != seen[2]);
    }
  }

  /** N(0, 0.5²) clipped at 0.25, which 61.7 % of its draws exceed. */
  @Test
  void clippedNoiseIsBoundedInActionUnits() {
    double[] values = draw(new GaussianClipped(0.5, 0.25), Use.ACTING, 20_000, 0);
    assertEquals(0.25, Arrays.stream(values).map(Math::abs).max().orElseThrow(), 1e-15);
    double share = Arrays.stream(values).filter(v -> Math.abs(v) >= 0.25).count() / 20_000.0;
    assertEquals(0.617, share, 0.01);
    assertArrayEquals(new double[4], draw(new GaussianClipped(0, 1), Use.ACTING, 4, 0));
  }
}
