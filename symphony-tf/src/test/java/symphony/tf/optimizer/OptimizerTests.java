package symphony.tf.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.Optimizer.Group;
import symphony.testkit.TestOptimization;

/** θ₀ = 1, gradients 0.1, -0.2, 0.3; expected values computed independently with 12 digits. */
final class OptimizerTests {

  private static final double ALPHA = (Math.sqrt(5) - 1) / 2;
  private static final double[] GRADIENTS = {0.1, -0.2, 0.3};

  private static void assertPath(Optimizer optimizer, Group group, double... expected) {
    try (TestOptimization run = new TestOptimization(optimizer, group, 1)) {
      for (int i = 0; i < expected.length; i++) {
        run.step(GRADIENTS[i]);
        assertEquals(expected[i], run.value(), 1e-11, "after step " + (i + 1));
      }
    }
  }

  private static Optimizer adamw(double rate, double beta1, double beta2, double decay) {
    return new AdamW(rate, rate, beta1, beta2, decay, 1e-8);
  }

  @Test
  void adamwHasNoBiasCorrectionAndDecaysTheOldValue() {
    assertPath(
        adamw(1e-4, ALPHA, 0.995, 0.01),
        Group.CRITIC,
        0.99945881925,
        0.999791837166,
        0.999480702901);
  }

  @Test
  void adamwKeepsTheMomentsOfThePaper() {
    double[][] moments = {
      {0.038196601125, 5e-5}, {-0.0527864045, 0.00024975}, {0.0819660112501, 0.00069850125}
    };
    try (TestOptimization run =
        new TestOptimization(adamw(1e-4, ALPHA, 0.995, 0.01), Group.CRITIC, 1)) {
      for (int i = 0; i < moments.length; i++) {
        run.step(GRADIENTS[i]);
        assertEquals(moments[i][0], run.moment("mean"), 1e-11);
        assertEquals(moments[i][1], run.moment("square"), 1e-11);
      }
    }
  }

  /** m/(√v + ε): how far one learning rate of 1 moves the number without decay. */
  @Test
  void adamwStepsByTheseRatios() {
    double[] ratios = {5.40180749545, -3.34017374631, 3.10134473183};
    try (TestOptimization run = new TestOptimization(adamw(1, ALPHA, 0.995, 0), Group.CRITIC, 0)) {
      for (int i = 0; i < ratios.length; i++) {
        assertEquals(ratios[i], moved(run, GRADIENTS[i]), 1e-11);
      }
    }
  }

  /** By how much a step lowers the number. */
  private static double moved(TestOptimization run, double gradient) {
    double before = run.value();
    run.step(gradient);
    return before - run.value();
  }

  /** The ε that the last step added to √v, from how far it moved. */
  private static double epsilon(TestOptimization run, double moved) {
    return run.moment("mean") / moved - Math.sqrt(run.moment("square"));
  }

  private static TestOptimization diminishing() {
    var config = new AdamWDiminishingEpsilon(1, 1, ALPHA, 0.999, 0, 1e-8);
    return new TestOptimization(config, Group.CRITIC, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.038196601125, 1e-5, 0.99899999002, 0.038114188048",
    "2, -0.0527864045, 4.999e-5, 0.99800099004, -0.0525200568723",
    "3, 0.0819660112501, 1.3994001e-4, 0.99700298906, 0.0812483757646"
  })
  void diminishingEpsilonDividesByTheseNumbers(
      int steps, double mean, double square, double epsilon, double ratio) {
    try (TestOptimization run = diminishing()) {
      for (int i = 0; i < steps - 1; i++) {
        run.step(GRADIENTS[i]);
      }
      double moved = moved(run, GRADIENTS[steps - 1]);
      assertEquals(mean, run.moment("mean"), 1e-12);
      assertEquals(square, run.moment("square"), 1e-15);
      assertEquals(ratio, moved, 1e-12);
      assertEquals(epsilon, epsilon(run, moved), 1e-11);
    }
  }

  /** Half of it is left after 692.8 steps, and 1e-4 after 9,206. */
  @ParameterizedTest
  @CsvSource({"692, 0.5, false", "693, 0.5, true", "9205, 1e-4, false", "9206, 1e-4, true"})
  void diminishingEpsilonDecaysAtTheRateOfTheSecondMoment(int steps, double bound, boolean below) {
    try (TestOptimization run = diminishing()) {
      for (int i = 1; i < steps; i++) {
        run.step(0);
      }
      assertEquals(below, epsilon(run, moved(run, 1)) < bound);
    }
  }

  @Test
  void september2025IsTheSameWithoutDecay() {
    assertPath(
        adamw(3e-4, 0.5, 0.995, 0), Group.ACTOR, 0.997878682656, 0.999302418749, 0.998025421332);
  }

  @Test
  void correctedAdamwIsPyTorchs() {
    assertPath(
        new AdamWCorrected(1e-4, 1e-4, ALPHA, 0.995, 0.01, 1e-8),
        Group.CRITIC,
        0.99989900001,
        0.99995197769,
        0.999901380846);
  }

  @ParameterizedTest
  @CsvSource({
    "0.999, 0.999995188581, 0.999999440592, 0.999990315755",
    "0.995, 0.999995188234, 0.999999436291, 0.999990332912"
  })
  void diminishingEpsilonStartsNearOne(double beta2, double first, double second, double third) {
    assertPath(
        new AdamWDiminishingEpsilon(1e-4, 1e-4, ALPHA, beta2, 0.01, 1e-8),
        Group.CRITIC,
        first,
        second,
        third);
  }

  /** v = 1e-4, 4.99e-4, 1.39401e-3 after squares 0.01, 0.04, 0.09 at ρ = 0.99. */
  @Test
  void rmspropDividesByTheRootMeanSquare() {
    double v1 = 0.01 * 0.01;
    double v2 = 0.99 * v1 + 0.01 * 0.04;
    double first = 1 - 3e-4 * 0.1 / (Math.sqrt(v1) + 1e-8);
    assertPath(
        new RmsProp(3e-4, 3e-4, 0.99, 1e-8),
        Group.CRITIC,
        first,
        first + 3e-4 * 0.2 / (Math.sqrt(v2) + 1e-8));
  }

  @Test
  void sgdAccumulatesMomentum() {
    assertPath(
        new Sgd(0.01, 0.01, 0.9),
        Group.CRITIC,
        1 - 0.01 * 0.1,
        1 - 0.01 * 0.1 - 0.01 * (0.9 * 0.1 - 0.2));
  }

  @Test
  void actorAndCriticsMayLearnAtDifferentRates() {
    Optimizer sgd = new Sgd(0.01, 0.5, 0);
    assertPath(sgd, Group.ACTOR, 1 - 0.5 * 0.1);
    assertPath(sgd, Group.CRITIC, 1 - 0.01 * 0.1);
    assertPath(sgd, Group.SHARED, 1 - 0.01 * 0.1);
  }

  /**
   * Eq. 6 to the letter: m/v is 763.9, -211.4 and 117.3 where the code has 5.40, -3.34 and 3.10.
   */
  @Test
  void theLiteralEquationStepsByHundredsOfLearningRates() {
    double first = 1 - 1e-4 * (0.038196601125 / (5e-5 + 1e-8) + 0.01);
    double second = first - 1e-4 * (-0.0527864045 / (0.00024975 + 1e-8) + 0.01 * first);
    double third = second - 1e-4 * (0.0819660112501 / (0.00069850125 + 1e-8) + 0.01 * second);
    assertPath(
        new AdamWLiteral(1e-4, 1e-4, ALPHA, 0.995, 0.01, 1e-8), Group.CRITIC, first, second, third);
  }

  /** The literal m/v of the paper's Eq. 6 would step by 764 learning rates at once. */
  @Test
  void theFirstStepIsFiveLearningRates() {
    try (TestOptimization run =
        new TestOptimization(adamw(1e-4, ALPHA, 0.995, 0), Group.CRITIC, 0)) {
      run.step(0.1);
      assertEquals(-5.4018074954e-4, run.value(), 1e-12);
    }
    assertEquals(764, 0.038196601125 / 5e-5, 1);
  }
}
