package symphony.tf.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.testkit.TestGraph;
import symphony.tf.activation.ReSine.Gate;
import symphony.tf.activation.ReSine.InitialSpread;

/**
 * Values and derivatives were computed independently with 30 digits (arXiv 2512.10477's formulas).
 */
final class ReSineTests {

  private static final double EXACT = 1e-11;

  private static ReSine config(String version) {
    return switch (version) {
      case "R0" -> new ReSine(false, 1, Gate.LEAKY, false, 1.5, 0.1, InitialSpread.BY_WIDTH);
      case "R0b" -> new ReSine(false, 0.7, Gate.LEAKY, false, 1.5, 0.07, InitialSpread.BY_WIDTH);
      case "R1" -> new ReSine(false, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH);
      case "R2" -> new ReSine(true, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH);
      case "R3" -> new ReSine(true, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH);
      case "R4" -> new ReSine(false, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH);
      default -> throw new IllegalArgumentException(version);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "R0, 0.5, , , 0.479425538604, 0.87758256189, , ",
    "R0, -0.5, , , -0.0479425538604, 0.087758256189, , ",
    "R0, 4, , , -0.0756802495308, -0.0653643620864, , ",
    "R0b, 0.5, , , 0.458554528025, , , ",
    "R0b, -0.5, , , -0.0320988169617, , , ",
    "R0b, 2, , , 0.19644057966, , , ",
    "R1, 0.5, , , 0.322373996677, 0.72911620204, , ",
    "R1, -0.5, , , -0.157051541928, 0.148466359851, , ",
    "R1, 2, , , 0.724164743889, -0.42345432792, , ",
    "R2, 0.5, 0, , 0.327923643784, 0.538368002039, 0.0293698213824, ",
    "R2, -0.5, 0, , -0.0928118486195, 0.0019343038289, -0.0459223483525, ",
    "R2, 1, 1, , 0.582112935065, 0.20885531501, 0.100384434875, ",
    "R2, -3, -0.5, , -0.0689384466401, 0.00370913885566, -0.0359850151154, ",
    "R3, 0.5, 0, 0, 0.354803591583, 0.575796672033, 0.0334526277831, -0.0467857504224",
    "R3, 1, 1, -1, 0.697777571322, 0.214642438556, 0.12993504932, -0.0474327852699",
    "R3, -3, -0.5, 0.5, -0.0631658794836, 0.00511829458838, -0.029760400419, -0.0317394362725",
    "R4, 0.5, , 0, 0.346572748705, 0.80296002672, , -0.0460431565685",
    "R4, 2, , -1, 0.879387178415, -0.447217465104, , -0.071498121428",
    "R4, 4, , 1, -0.198338559765, -0.0404427576996, , -0.0407481415269"
  })
  void givesValueAndDerivatives(
      String version,
      double x,
      Double p,
      Double b,
      double value,
      Double byX,
      Double byScale,
      Double bySharpness) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, 1, 1), x);
      Operand<TFloat64> y = config(version).apply(graph.scope("act"), input);
      if (p != null) {
        graph.parameter("act/scale").set(p);
      }
      if (b != null) {
        graph.parameter("act/sharpness").set(b);
      }
      assertEquals(value, graph.values(y)[0], EXACT);
      if (byX != null) {
        assertEquals(byX, graph.gradient(y, input)[0], EXACT);
      }
      if (byScale != null) {
        assertEquals(byScale, graph.gradient(y, graph.parameter("act/scale").read())[0], EXACT);
      }
      if (bySharpness != null) {
        assertEquals(
            bySharpness, graph.gradient(y, graph.parameter("act/sharpness").read())[0], EXACT);
      }
    }
  }

  /** With p = 0 the frozen scale is R2's ½. */
  @Test
  void aFrozenScaleIsNoParameter() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> x = graph.input(Shape.of(1, 1, 1), 0.5);
      Operand<TFloat64> y = new ReSineFrozen(1.5, 1).apply(graph.scope("activation"), x);
      assertTrue(graph.parameters().isEmpty());
      var scale = graph.state("activation/scale");
      assertTrue(scale.values()[0] != 0 && Math.abs(scale.values()[0]) < 1);
      scale.set(0);
      assertEquals(0.327923643784, graph.values(y)[0], EXACT);
      assertEquals(0.538368002039, graph.gradient(y, x)[0], EXACT);
    }
  }

  /** The largest of 400 numbers uniform in ±b is nearly b. */
  @Test
  void trainedParametersStartInARangeOfTheWidthOrOfOne() {
    for (ReSine.InitialSpread spread : ReSine.InitialSpread.values()) {
      double bound = spread == ReSine.InitialSpread.UNIT ? 1 : 1.0 / 20;
      ReSine resine = new ReSine(true, 1, ReSine.Gate.SIGMOID, false, 1.5, 0.1, spread);
      try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
        resine.apply(graph.scope("activation"), graph.input(Shape.of(1, 1, 400), new double[400]));
        double[] scale = graph.parameters().values().iterator().next().values();
        double largest = Arrays.stream(scale).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= bound && largest > 0.95 * bound, spread + ": " + largest);
      }
    }
  }
}
