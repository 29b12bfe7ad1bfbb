package symphony.tf.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.activation.Activation;
import symphony.testkit.TestGraph;

/** Values and derivatives were computed independently with 30 digits from the sources' formulas. */
final class RivalActivationTests {

  private static Activation of(String name) {
    return switch (name) {
      case "relu" -> new ReLU();
      case "gelu" -> new GELU();
      case "silu" -> new SiLU(1);
      case "swish" -> new SiLU(2.5);
      case "siren" -> new Siren(30);
      case "snake" -> new Snake(1);
      case "snake-4" -> new Snake(4);
      case "identity" -> new Identity();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "relu, -2, 0, 0",
    "relu, 1.5, 1.5, 1",
    "gelu, -2, -0.0455002638964, -0.0852318010782",
    "gelu, 0.3, 0.185373426657, 0.732327766827",
    "gelu, 1.5, 1.3997891981, 1.12746919223",
    "silu, -2, -0.238405844044, -0.0907842487849",
    "silu, 0.3, 0.172332755043, 0.647780010319",
    "silu, 1.5, 1.22636171429, 1.0412941543",
    "swish, -2, -0.0133857018486, -0.0265474324297",
    "swish, 0.3, 0.203753609753, 0.842599944497",
    "swish, 1.5, 1.46553394513, 1.06120791902",
    "siren, -2, 0.304810621102, -28.5723894125",
    "siren, 0.3, 0.412118485242, -27.3339078565",
    "siren, 1.5, 0.850903524534, 15.7596596645",
    "snake, -2, -1.17317818957, 1.75680249531",
    "snake, 0.3, 0.387332192545, 1.5646424734",
    "snake, 1.5, 2.4949962483, 1.14112000806",
    "snake-4, -2, -1.75529256496, 1.28790331667",
    "snake-4, 0.3, 0.517174214443, 1.67546318055",
    "snake-4, 1.5, 1.51951825516, 0.463427082",
    "identity, -2, -2, 1"
  })
  void givesValueAndDerivative(String name, double x, double value, double derivative) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, 1, 1), x);
      Operand<TFloat64> y = of(name).apply(graph.scope("activation"), input);
      assertEquals(value, graph.values(y)[0], 1e-11);
      assertEquals(derivative, graph.gradient(y, input)[0], 1e-10);
    }
  }

  /** √(6/24)/30. */
  @Test
  void sirensWeightsAreBoundedByTheirFrequency() {
    assertEquals(0.5 / 30, new Siren(30).weightBound(24), 1e-15);
  }
}
