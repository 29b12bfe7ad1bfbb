package symphony.tf.regularizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.Regularizer.Penalty;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.tf.regularizer.Swaddling.Reduction;
import symphony.tf.regularizer.Swaddling.TargetEntropy;

final class RegularizerTests {

  private static final double EXACT = 1e-11;

  private static final Swaddling SWADDLING = config(1e-3, Reduction.MEAN);

  private static Swaddling config(double clip, Reduction reduction) {
    return new Swaddling(clip, reduction, TargetEntropy.NONE, false);
  }

  @ParameterizedTest
  @CsvSource({
    "0.36787944117144233, 0.05, -0.0133939575196, 2.24111857501e-7, -0.167878191164",
    "0.5, 0.07, -0.0143599342925, 0.0243408000326, -0.0665668673186",
    "0.3, 0.1, -0.0161067076231, -0.0200036204326, 0.0388481627026",
    "0.9, 0.1, 0.738395211127, 8.91027890115, 0.305215539908",
    "0.7, 0.5, 1.45811006661, 4.00635788268, 1.88366087258"
  })
  void swaddlingAgreesWithThePaper(
      double scale, double beta, double value, double byScale, double byBeta) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 1, 1), scale);
      var b = graph.input(Shape.of(1, 1, 1), beta);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, b));
      Operand<TFloat64> loss = SWADDLING.penalty(g, view).loss();
      assertDigits(value, graph.values(loss)[0]);
      assertDigits(byScale, graph.gradient(loss, s)[0]);
      assertDigits(byBeta, graph.gradient(loss, b)[0]);
    }
  }

  /** Twelve digits, however small the number is, or all that a difference of terms leaves. */
  private static void assertDigits(double expected, double actual) {
    assertEquals(expected, actual, Math.max(1e-17, 1e-11 * Math.abs(expected)));
  }

  /**
   * Ω(σ^{1/β}), β·σ ln σ and Ω(β²). With β stopped in the first, ∂/∂β leaves σ ln σ alone.
   *
   * <p>The first Ω is 2·artanh(e^-20); ln((1+x)/(1-x)) as it is written would round it to
   * 4.12230737584e-9 in double precision.
   */
  @ParameterizedTest
  @CsvSource({
    "0.36787944117144233, 0.05, 4.12230724488e-9, -0.0183939720586, 0.00500001041671",
    "0.5, 0.07, 1.00138593346e-4, -0.0242601513196, 0.0098000784338",
    "0.3, 0.1, 1.18098000002e-5, -0.0361191841298, 0.0200006667067",
    "0.9, 0.1, 0.727876990829, -0.0094824464092, 0.0200006667067",
    "0.7, 0.5, 1.07212067322, -0.124836230379, 0.510825623766"
  })
  void swaddlingHasTheThreeTermsOfThePaper(
      double scale, double beta, double plateau, double pull, double width) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 1, 1), scale);
      var b = graph.input(Shape.of(1, 1, 1), beta);
      Operand<TFloat64> entropy = SwaddlingTerms.entropy(g, s, b);
      double pulled = beta * graph.gradient(entropy, b)[0];
      assertDigits(pull, pulled);
      assertDigits(plateau, graph.values(entropy)[0] - pulled);
      assertDigits(width, graph.values(SwaddlingTerms.width(g, b))[0]);
    }
  }

  /** Ω(0.5), and ω(1/e), which is the least that σ ln σ can be. */
  @Test
  void theTermsAreTheseFunctions() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var root = graph.input(Shape.of(1, 1, 1), Math.sqrt(0.5));
      assertDigits(1.09861228867, graph.values(SwaddlingTerms.width(g, root))[0]);
      var s = graph.input(Shape.of(1, 1, 1), 1 / Math.E);
      Operand<TFloat64> entropy = SwaddlingTerms.entropy(g, s, root);
      assertDigits(-0.367879441171, graph.gradient(entropy, root)[0]);
    }
  }

  private static double toy(Regularizer regularizer) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 2, 1), 0.4, 0.5);
      var b = graph.input(Shape.of(1, 2, 1), 0.1, 0.07);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, b));
      return graph.values(regularizer.penalty(g, view).loss())[0];
    }
  }

  @Test
  void toyBatchOfThePaper() {
    assertEquals(-0.01540059083, toy(SWADDLING), 1e-11);
  }

  /** Descending from anywhere without a Q-gradient ends at (0.36388, 0.09196), value -0.016881. */
  @Test
  void scaleAndBetaConvergeToTheValuesInThePaper() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var tf = graph.tf();
      var s = g.state("s", Shape.of(1, 1), 0.6);
      var b = g.state("b", Shape.of(1, 1), 0.3);
      var view =
          new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s.read(), s.read(), b.read()));
      Operand<TFloat64> loss = SWADDLING.penalty(g, view).loss();
      var steps =
          List.of(
              s.assign(
                  tf.math.sub(
                      s.read(),
                      tf.math.mul(graph.gradientOperand(loss, s.read()), g.constant(0.05)))),
              b.assign(
                  tf.math.sub(
                      b.read(),
                      tf.math.mul(graph.gradientOperand(loss, b.read()), g.constant(0.05)))));
      for (int i = 0; i < 6000; i++) {
        graph.run(steps);
      }
      assertEquals(0.3638812634779, graph.state("regularizer/s").values()[0], 1e-9);
      assertEquals(0.09195783270161, graph.state("regularizer/b").values()[0], 1e-9);
      assertEquals(-0.01688087660861, graph.values(loss)[0], 1e-12);
    }
  }

  @Test
  void theSumIsTheMeanTimesTheActions() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 1, 2), 0.4, 0.5);
      var b = graph.input(Shape.of(1, 1, 2), 0.1, 0.07);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, b));
      double mean = graph.values(SWADDLING.penalty(g, view).loss())[0];
      double sum = graph.values(config(1e-3, Reduction.SUM).penalty(g, view).loss())[0];
      assertEquals(2 * mean, sum, EXACT);
    }
  }

  private static double saturated(double clip) {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      var g = graph.scope("regularizer");
      var one = graph.input(Shape.of(1, 1, 1), 1);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(one, one, one));
      return graph.values(config(clip, Reduction.MEAN).penalty(g, view).loss())[0];
    }
  }

  /** 1 - 1e-8 is 1 in single precision, so the clip of August 2026 does not keep Ω finite. */
  @Test
  void aClipBelowSinglePrecisionIsNoClip() {
    assertTrue(Double.isFinite(saturated(1e-3)));
    assertTrue(!Double.isFinite(saturated(1e-8)));
  }

  @Test
  void swaddlingWithFixedBetaEqualsSwaddlingAtThatBeta() {
    assertEquals(
        toy(new SwaddlingFixedBeta(0.07, 1e-3)),
        (new double[] {single(0.4, 0.07) + single(0.5, 0.07)})[0] / 2,
        EXACT);
  }

  private static double single(double scale, double beta) {
    double steep = Math.pow(scale, 1 / beta);
    return Math.log((1 + steep) / (1 - steep))
        + beta * scale * Math.log(scale)
        + Math.log((1 + beta * beta) / (1 - beta * beta));
  }

  private static TestActorView<TFloat64> twoActions(
      TestGraph<TFloat64> graph, GraphScope<TFloat64> g) {
    var now = graph.input(Shape.of(1, 1, 2), 0.5, -0.5);
    var next = graph.input(Shape.of(1, 1, 2), 0.2, -0.1);
    return new TestActorView<>(g)
        .observation(now)
        .action(now)
        .policyIs(TestActorView.policy(now))
        .nextPolicyIs(TestActorView.policy(next));
  }

  @Test
  void otherLossesHaveTheirTextbookValues() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var view = twoActions(graph, g);
      assertEquals(
          0.1 * 0.025, graph.values(new ControlCostPenalty(0.1).penalty(g, view).loss())[0], EXACT);
      assertEquals(0.1 * 0.025, graph.values(new ActionL2(0.1).penalty(g, view).loss())[0], EXACT);
      assertEquals(0.1 * 0.5, graph.values(new Caps(0.1).penalty(g, view).loss())[0], 1e-10);
      assertArrayEquals(
          new double[] {0}, graph.values(new NoRegularizer().penalty(g, view).loss()), EXACT);
    }
  }

  private static PolicyOutput<TFloat64> likely(Operand<TFloat64> action, Operand<TFloat64> log) {
    return new PolicyOutput<>(
        action, action, action, Optional.empty(), Optional.empty(), Optional.of(log));
  }

  /** T = 0.5, ln π = (-1, -3): the entropy of 2 exceeds the aim of -2, so the temperature falls. */
  @Test
  void sacEntropyChangesTargetAndTemperature() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var action = graph.input(Shape.of(1, 2, 2), 0.1, 0.2, 0.3, 0.4);
      var log = graph.input(Shape.of(1, 2, 1), -1, -3);
      var view =
          new TestActorView<>(g)
              .action(action)
              .policyIs(likely(action, log))
              .nextPolicyIs(likely(action, log));
      Penalty<TFloat64> penalty = new SacEntropy(0.5, -1, 3e-4).penalty(g, view);
      assertEquals(-1, graph.values(penalty.loss())[0], EXACT);
      assertArrayEquals(
          new double[] {0.5, 1.5}, graph.values(penalty.targetEntropy().orElseThrow()), EXACT);
      graph.run(penalty.updates());
      assertEquals(
          Math.log(0.5) - 3e-4, graph.state("regularizer/log-temperature").values()[0], 1e-10);
    }
  }

  /** H of (σ, β) = (0.4, 0.1) and (0.5, 0.07), the toy batch of the August 2026 revision. */
  @Test
  void theEntropyOfTheNextStateMayBeSubtractedFromTheTarget() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 2, 1), 0.4, 0.5);
      var b = graph.input(Shape.of(1, 2, 1), 0.1, 0.07);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, b));
      Penalty<TFloat64> penalty =
          new Swaddling(1e-3, Reduction.SUM, TargetEntropy.SUM, true).penalty(g, view);
      assertArrayEquals(
          new double[] {0.0364419140742, 0.0241600127263},
          graph.values(penalty.targetEntropy().orElseThrow()),
          EXACT);
      assertArrayEquals(
          new double[] {0.1, 0.07}, graph.values(penalty.rewardFactor().orElseThrow()), EXACT);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.0625, 0", "0.3, 0.234779782476", "0.5, 0.50346963362", "0.9, 1.46551382138"})
  void quarterRootAgreesWithTheCodeOfSeptember2025(double scale, double value) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      var s = graph.input(Shape.of(1, 1, 1), scale);
      var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, s));
      assertEquals(value, graph.values(new QuarterRoot(1, 1e-3).penalty(g, view).loss())[0], EXACT);
    }
  }
}
