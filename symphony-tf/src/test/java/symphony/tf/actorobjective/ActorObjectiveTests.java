package symphony.tf.actorobjective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjective.Objective;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.tf.actorobjective.TemporalAdvantage.Form;

final class ActorObjectiveTests {

  private static final double EXACT = 1e-11;
  private static final double ALPHA = (Math.sqrt(5) - 1) / 2;

  private static TemporalAdvantage advantage(Form form) {
    return new TemporalAdvantage(form, ALPHA, true, 1e-6, 1);
  }

  /** A built objective over given next values. */
  private static final class Case implements AutoCloseable {
    final TestGraph<TFloat64> graph = TestGraph.float64(1);
    final Operand<TFloat64> values;
    final Objective<TFloat64> objective;

    Case(ActorObjective objective, double average, double... values) {
      this.values = graph.input(Shape.of(1, values.length, 1), values);
      var g = graph.scope("objective");
      this.objective = objective.objective(g, new TestActorView<>(g).nextValue(this.values));
      if (graph.states().containsKey("objective/average")) {
        graph.state("objective/average").set(average);
      }
    }

    double loss() {
      return graph.values(objective.loss())[0];
    }

    double metric(String name) {
      return graph.values(objective.metrics().get(name))[0];
    }

    double averageAfter() {
      graph.run(objective.updates());
      return graph.state("objective/average").values()[0];
    }

    @Override
    public void close() {
      graph.close();
    }
  }

  @Test
  void perSampleAdvantageAgreesWithThePaper() {
    try (Case c = new Case(advantage(Form.PER_SAMPLE), 0.8, 1, 2, -0.5)) {
      assertEquals(0.706273074, c.loss(), EXACT);
      assertArrayEquals(
          new double[] {-0.0534669177464, -0.147533063365, -1.31245182522},
          c.graph.gradient(c.objective.loss(), c.values),
          EXACT);
      assertEquals(0.812732200375, c.averageAfter(), EXACT);
    }
  }

  /** Q_T and TA of each next value, which in a batch of its own are what the metrics say. */
  @ParameterizedTest
  @CsvSource({
    "0.8, 1, 0.87639320225, 0.141040342888",
    "0.8, 2, 1.2583592135, 0.589371284879",
    "0.8, -0.5, 0.303444185375, -2.64774948441",
    "0, 1, 0.38196601125, 1.61803398875",
    "0, 2, 0.7639320225, 1.61803398875",
    "0, -0.5, -0.190983005625, -1.61803398875"
  })
  void eachNextValueHasItsReferenceAndItsAdvantage(
      double average, double value, double reference, double advantage) {
    try (Case c = new Case(advantage(Form.PER_SAMPLE), average, value)) {
      assertEquals(reference, c.metric("value-average"), EXACT);
      assertEquals(advantage, c.metric("advantage"), EXACT);
    }
  }

  /** ReHAE and its derivative: G(b) = |b|·tanh(b/2), with Q̄ = 0 and nothing normalized. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.00499583749579, 0.0998335829965",
    "-1, -0.46211715726, 0.855341023743",
    "1, 0.46211715726, 0.855341023743",
    "5, 4.93307149076, 1.05309486486",
    "-50, -50, 1"
  })
  void rehaeAgreesWithThePaper(double b, double value, double derivative) {
    var config = new TemporalAdvantage(Form.PER_SAMPLE, 1, false, 1e-6, 1);
    try (Case c = new Case(config, 0, b)) {
      assertEquals(-value, c.loss(), EXACT);
      assertEquals(-derivative, c.graph.gradient(c.objective.loss(), c.values)[0], EXACT);
    }
  }

  /** TA of the scalar form at q′ = 1, 2 and -0.5; each sample's gradient is -G′(TA)/(3·Q̄). */
  @Test
  void theScalarFormUsesOneAverageForAllSamples() {
    double[] advantages = {0.230417595782, 1.46083519156, -1.61520879789};
    try (Case c = new Case(advantage(Form.SCALAR), 0.8, 1, 2, -0.5)) {
      assertEquals(java.util.Arrays.stream(advantages).sum() / 3, c.metric("advantage"), EXACT);
      double[] gradient = c.graph.gradient(c.objective.loss(), c.values);
      for (int i = 0; i < advantages.length; i++) {
        double gate = Math.tanh(advantages[i] / 2);
        double slope = Math.abs(gate) + Math.abs(advantages[i]) / 2 * (1 - gate * gate);
        assertEquals(-slope / (3 * 0.812732200375), gradient[i], EXACT);
      }
    }
  }

  @Test
  void scalarAdvantageAgreesWithTheCodeOf2026() {
    try (Case c = new Case(advantage(Form.SCALAR), 0.8, 1, 2, -0.5)) {
      assertEquals(0.047463964214, c.loss(), EXACT);
      double expected = ALPHA * 0.8 + (1 - ALPHA) * (2.5 / 3);
      assertEquals(expected, c.averageAfter(), EXACT);
    }
  }

  /** The first update: Q̄ = 0, so every advantage is ±φ. */
  @Test
  void theAdvantageOfTheFirstUpdateIsTheGoldenRatio() {
    try (Case c = new Case(advantage(Form.PER_SAMPLE), 0, 1, 2, -0.5)) {
      assertEquals(-0.360847267761, c.loss(), EXACT);
    }
    try (Case c = new Case(advantage(Form.PER_SAMPLE), 0, 3)) {
      double phi = 1 / ALPHA;
      assertEquals(phi, c.metric("advantage"), EXACT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PER_SAMPLE, 0.8, 0.0893751389149",
    "PER_SAMPLE, 0, 1.08254180328",
    "SCALAR, 0.8, 0.178583399143"
  })
  void toyBatchOfThePaper(Form form, double average, double rehae) {
    try (Case c = new Case(advantage(form), average, 1, 2)) {
      assertEquals(-rehae, c.loss(), EXACT);
    }
  }

  /** The paper's quotient has no bound; the floor makes value and gradient finite. */
  @Test
  void aReferenceNearZeroGivesFiniteValues() {
    double value = -ALPHA / (1 - ALPHA) * 0.8;
    try (Case c = new Case(advantage(Form.PER_SAMPLE), 0.8, value, 0)) {
      assertTrue(Double.isFinite(c.loss()));
      for (double derivative : c.graph.gradient(c.objective.loss(), c.values)) {
        assertTrue(Double.isFinite(derivative));
      }
    }
    try (Case c = new Case(advantage(Form.PER_SAMPLE), 0, 0)) {
      assertEquals(0, c.loss(), EXACT);
    }
  }

  /** G_k and its derivative in the code of 2025, with Q̄ = 0 and the advantage unnormalized. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.2, 0.00630943884233, 0.0757083028445",
    "-0.1, 0.2, -0.00630928742602, 0.0757080002811",
    "1, 0.2, 0.0996681135652, 0.118940249692",
    "-2, 0.2, -0.226724572592, 0.133067311275",
    "2, 0.5, 0.653532792637, 0.441434384249"
  })
  void powerFormAgreesWithTheCodeOf2025(double b, double power, double value, double derivative) {
    var config = new TemporalAdvantage(Form.PER_SAMPLE, 1, false, 1e-6, power);
    try (Case c = new Case(config, 0, b)) {
      assertEquals(-value, c.loss(), EXACT);
      assertEquals(-derivative, c.graph.gradient(c.objective.loss(), c.values)[0], EXACT);
    }
  }

  @Test
  void directQIsTheMeanOfTheNextValue() {
    try (Case c = new Case(directQ(false), 0, 1, 2, -0.5)) {
      assertEquals(-2.5 / 3, c.loss(), EXACT);
    }
  }

  private static DirectQ directQ(boolean normalized) {
    return new DirectQ(DirectQ.At.NEXT, normalized, ALPHA, 1e-6);
  }

  /** The gradient is Temporal Advantage's, -G′(TA)/(B·|Q_T|), without the weight G′(TA). */
  @Test
  void normalizedDirectQIsTemporalAdvantageWithoutTheAdvantage() {
    double[] values = {1, 2, -0.5};
    try (Case c = new Case(directQ(true), 0.8, values)) {
      double[] gradient = c.graph.gradient(c.objective.loss(), c.values);
      for (int i = 0; i < values.length; i++) {
        double reference = ALPHA * 0.8 + (1 - ALPHA) * values[i];
        assertEquals(-1 / (3 * Math.abs(reference)), gradient[i], EXACT);
      }
      assertEquals(0.812732200375, c.averageAfter(), 1e-11);
    }
  }

  /** Critics Q₁ = 2a and Q₂ = 10a at a = 0.5: DDPG takes their mean, TD3 the first. */
  @Test
  void ddpgAndTd3MaximizeTheOnlineCritics() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      var action = graph.input(Shape.of(1, 1, 1), 0.5);
      var factors = graph.input(Shape.of(1, 2, 1, 1), 2, 10);
      var view =
          new TestActorView<>(g)
              .observation(action)
              .policyIs(TestActorView.policy(action))
              .critics(
                  (o, a, w) ->
                      graph
                          .tf()
                          .math
                          .mul(graph.tf().expandDims(a, graph.tf().constant(1)), factors));
      assertEquals(-3, graph.values(new Ddpg().objective(g, view).loss())[0], EXACT);
      assertEquals(-1, graph.values(new Td3(0.2, 0.5).objective(g, view).loss())[0], EXACT);
    }
  }

  @Test
  void td3SmoothsTheTargetsActionWithinBounds() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      int n = 1000;
      double[] mean = new double[n];
      java.util.Arrays.fill(mean, 0.9);
      var action = graph.input(Shape.of(1, n, 1), mean);
      var view = new TestActorView<>(g).targetPolicyIs(TestActorView.policy(action));
      double[] smoothed = graph.values(new Td3(0.4, 0.5).targetPolicy(g, view).action());
      var range = java.util.Arrays.stream(smoothed).summaryStatistics();
      assertEquals(1, range.getMax(), EXACT);
      assertEquals(0.4, range.getMin(), EXACT);
    }
  }

  /** Values 0.5, -1 and 2 against a former mean of 0. */
  @Test
  void immediateAdvantageComputesTheMeanFirst() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      var action = graph.input(Shape.of(1, 3, 1), 0.5, -1, 2);
      var view =
          new TestActorView<>(g)
              .observation(action)
              .policyIs(TestActorView.policy(action))
              .critics((o, a, w) -> graph.tf().expandDims(a, graph.tf().constant(1)));
      var built = new ImmediateAdvantage(false, false).objective(g, view);
      assertEquals(-0.23105857863, graph.values(built.loss())[0], EXACT);
      graph.run(built.updates());
      assertEquals(0.5, graph.state("objective/value-now").values()[0], EXACT);
    }
  }

  /** Spec I22: -ReHaE(s2 - s2_old) next to the value's, from a mean of 0.5. */
  @Test
  void immediateAdvantageAddsTheAdvantageOfTheVarianceOfRewards() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      Operand<TFloat64> action = graph.input(Shape.of(1, 3, 1), 0.5, -1, 2);
      var view =
          new TestActorView<>(g)
              .observation(action)
              .policyIs(TestActorView.policy(action))
              .critics((o, a, w) -> graph.tf().expandDims(a, graph.tf().constant(1)))
              .rewardVarianceIs((o, a, w) -> graph.tf().math.mul(a, g.constant(2)));
      var built = new ImmediateAdvantage(false, true).objective(g, view);
      assertEquals(-0.23105857863 - Math.tanh(1), graph.values(built.loss())[0], EXACT);
      graph.run(built.updates());
      assertEquals(1, graph.state("objective/variance-now").values()[0], EXACT);
      assertEquals(0, graph.values(built.loss())[0], EXACT);
    }
  }

  /** q′ = 1 and 2 above a learnt 0.8: advantages of 0.25 and 1.5. */
  @Test
  void aLearntBaselineReplacesTheRunningMean() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      Operand<TFloat64> value = graph.input(Shape.of(1, 2, 1), 1, 2);
      Operand<TFloat64> baseline = graph.input(Shape.of(1, 2, 1), 0.8, 0.8);
      var view =
          new TestActorView<>(g).nextObservation(value).nextValue(value).baselineIs(baseline);
      var loss = new LearnedBaseline(true, 1e-6).objective(g, view).loss();
      double rehae = (0.25 * Math.tanh(0.125) + 1.5 * Math.tanh(0.75)) / 2;
      assertEquals(0.5 * (0.04 + 1.44) / 2 - rehae, graph.values(loss)[0], EXACT);
      assertArrayEquals(new double[] {-0.1, -0.6}, graph.gradient(loss, baseline), EXACT);
    }
  }
}
