package symphony.tf.fade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The curves' values, computed independently with 12 digits. */
final class FadeTests {

  private static final Fade TANH_E = new TanhFade(Math.E);
  private static final Fade DIMPLE = new DimpledFade(Math.PI, 0.02, 0.02);
  private static final Fade GAUSS_2E = new GaussianFade(2 * Math.E);
  private static final Fade GAUSS_2PI = new GaussianFade(2 * Math.PI);
  private static final Fade EARLY = new PolynomialFade(7, 2, 0, 2);
  private static final Fade D24 = new PolynomialFade(10, 2.7, 0, 2);
  private static final Fade B10 = new PolynomialFade(70, 30, 0.02, 2);

  private static double sum(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0.0132606706717, 0.00438369505022, 0, 0, 0",
    "0.1, 0.0429382678552, 0.0263117347506, 0.121251221396, 0.0934767727849, 0.0698858903164,"
        + " 0.0199499758105, 1.99999997333e-4",
    "0.25, 0.476611584763, 0.436729609883, 0.56019246598, 0.587269904969, 0.411570055674,"
        + " 0.232500000274, 1.24999934896e-3",
    "0.5, 0.997831046607, 0.99948457063, 0.977174153131, 0.987241855478, 0.941375538497,"
        + " 0.911940481635, 0.0050000235247",
    "1, 1, 0.98, 0.998313873085, 0.999375792326, 0.999998336944, 0.999999995878, 1"
  })
  void curvesHaveTheValuesOfTheirFormulas(
      double i,
      double tanh,
      double dimple,
      double gauss2e,
      double gauss2pi,
      double early,
      double d24,
      double b10) {
    assertEquals(tanh, TANH_E.at(i), 1e-12);
    assertEquals(dimple, DIMPLE.at(i), 1e-12);
    assertEquals(gauss2e, GAUSS_2E.at(i), 1e-12);
    assertEquals(gauss2pi, GAUSS_2PI.at(i), 1e-12);
    assertEquals(early, EARLY.at(i), 1e-12);
    assertEquals(d24, D24.at(i), 1e-12);
    assertEquals(b10, B10.at(i), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.998313873085",
    "0.1, 0.999970043616",
    "0.25, 0.999997152179",
    "0.5, 0.977174153131",
    "1, 0.0132606706717"
  })
  void aReversedCurveStartsAtTheOtherEnd(double i, double gauss2e) {
    assertEquals(gauss2e, GAUSS_2E.reversed().at(i), 1e-12);
    for (Fade fade : List.of(TANH_E, DIMPLE, GAUSS_2E, GAUSS_2PI)) {
      assertEquals(fade.at(1 - i), fade.reversed().at(i));
    }
  }

  /** What the weights of 384 nodes are divided by. */
  @Test
  void targetWeightsOf384NodesHaveTheseSums() {
    assertEquals(286.974088231, unnormalized(TANH_E.reversed()), 1e-9);
    assertEquals(292.613988223, unnormalized(GAUSS_2E.reversed()), 1e-9);
    assertEquals(294.522730531, unnormalized(GAUSS_2PI.reversed()), 1e-9);
  }

  /** The sum that one weight and its share of the whole imply. */
  private static double unnormalized(Fade fade) {
    return fade.at(0.25) / fade.weights(384, false)[96];
  }

  @Test
  void targetWeightsOf384NodesAreNormalizedInTheCodesOrder() {
    double[] tanh = TANH_E.reversed().weights(384, false);
    assertEquals(0.00348463516747, tanh[0], 1e-13);
    assertEquals(0.00347777562365, tanh[191], 1e-13);
    assertEquals(7.38941698197e-9, tanh[383], 1e-18);
    double[] gauss2e = GAUSS_2E.reversed().weights(384, false);
    assertEquals(0.00341170932787, gauss2e[0], 1e-13);
    assertEquals(0.00334293412755, gauss2e[191], 1e-13);
    assertEquals(4.88530394015e-5, gauss2e[383], 1e-15);
    double[] gauss2pi = GAUSS_2PI.reversed().weights(384, false);
    assertEquals(0.00339320428859, gauss2pi[0], 1e-13);
    assertEquals(0.00335423525641, gauss2pi[191], 1e-13);
    assertEquals(1.65963230217e-5, gauss2pi[383], 1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "tanh, 0.134043712317, 0.0451419846175",
    "gauss2e, 0.13138706151, 0.0711776946596",
    "gauss2pi, 0.130579898229, 0.0670841904503",
    "1.0b, 0.628475652626, 6.54802368097e-4"
  })
  void halfAMillionTransitionsHaveTheseShares(
      String name, double newestTenth, double oldestFourth) {
    Fade fade =
        switch (name) {
          case "tanh" -> TANH_E;
          case "gauss2e" -> GAUSS_2E;
          case "gauss2pi" -> GAUSS_2PI;
          default -> B10;
        };
    int n = 512_000;
    double[] weights = fade.weights(n, false);
    assertEquals(newestTenth, sum(weights, n - n / 10, n), 1e-10);
    assertEquals(oldestFourth, sum(weights, 0, n / 4), 1e-10);
    assertEquals(1, sum(weights, 0, n), 1e-10);
  }

  /** Positions 1/4 to 1 in the paper, 0 to 3/4 in the code. */
  @Test
  void positionsAreNumberedFromOneOrFromZero() {
    Fade fade = position -> position;
    assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, fade.weights(4, true), 1e-15);
    assertArrayEquals(new double[] {0, 1 / 6.0, 2 / 6.0, 0.5}, fade.weights(4, false), 1e-15);
  }
}
