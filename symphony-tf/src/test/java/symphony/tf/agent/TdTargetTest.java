package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.agent.AgentSetting;
import symphony.api.graph.GraphScope;
import symphony.api.random.SeedTree;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.actionsquash.ScaledTanh;
import symphony.tf.regularizer.Swaddling;
import symphony.tf.regularizer.Swaddling.Reduction;
import symphony.tf.regularizer.Swaddling.TargetEntropy;
import symphony.tf.targetweighting.MeanOfNodes;

/** y = η·r̂ + 0.99·(1 - terminated)·(q* - H) of the whole update, at a reward of 1.2. */
class TdTargetTest {

  /** Where H = Ω(σ^{1/β}) + β·σ ln σ is -0.0168808766086 with β = 0.09. */
  private static final FixedScales SCALES = new FixedScales(0.07085720156963805, 0.09);

  /** Critics that agree on one value. */
  private record FixedValue(double value) implements TargetWeighting {

    @Override
    public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
      Operand<T> mean = new MeanOfNodes().combine(g, nodes);
      return g.tf().math.add(g.tf().math.mul(mean, g.constant(0)), g.constant(value));
    }
  }

  /** An actor with the same σ and β everywhere. */
  private record FixedScales(double scale, double beta) implements ActionSquash {

    private static final ScaledTanh TANH = new ScaledTanh(true);

    @Override
    public int heads() {
      return TANH.heads();
    }

    @Override
    public <T extends TNumber> PolicyOutput<T> squash(
        GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
      PolicyOutput<T> policy = TANH.squash(g, raw, noise);
      return new PolicyOutput<>(
          policy.action(),
          policy.mean(),
          policy.raw(),
          policy.scale().map(s -> everywhere(g, s, scale)),
          policy.beta().map(b -> everywhere(g, b, beta)),
          Optional.empty());
    }

    private static <T extends TNumber> Operand<T> everywhere(
        GraphScope<T> g, Operand<T> like, double value) {
      return g.tf().math.add(g.tf().math.mul(like, g.constant(0)), g.constant(value));
    }

    @Override
    public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
      return TANH.noiseOnly(g, noise);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, NONE, false, 50, 1, 50.7",
    "1, NONE, false, 50, 0, 1.2",
    "1, NONE, false, -3, 1, -1.77",
    "1, MEAN, false, 50, 1, 50.7167120678",
    "17, MEAN, false, 50, 1, 50.7167120678",
    "17, SUM, false, 50, 1, 50.9841051533",
    "17, SUM, false, 50, 0, 1.2",
    "17, MEAN, true, 50, 1, 49.6247120678",
    "17, MEAN, true, 50, 0, 0.108"
  })
  void theTargetAgreesWithThePaperAndItsRevision(
      int actions,
      TargetEntropy entropy,
      boolean scaleRewards,
      double next,
      double continuation,
      double target) {
    var swaddling = new Swaddling(1e-3, Reduction.MEAN, entropy, scaleRewards);
    TinyAgent agent =
        new TinyAgent()
            .with(ReplayPriority.class, new FixedRows(TinyAgent.BATCH))
            .with(TargetWeighting.class, new FixedValue(next))
            .with(ActionSquash.class, SCALES)
            .with(Regularizer.class, swaddling);
    AgentGraph<TFloat64> graph =
        AgentGraph.create(
            TinyAgent.config(),
            agent.ingredients(),
            new AgentSetting(TinyAgent.OBSERVATIONS, actions, List.of(new SeedTree(7)), "cpu", 1),
            TFloat64.class,
            false,
            TinyAgent.WARM_START);
    try (Session session = new Session(graph.graph())) {
      initialize(graph, session);
      assertEquals(target, target(graph, session, continuation), 1e-10);
    }
  }

  private static void initialize(AgentGraph<TFloat64> graph, Session session) {
    Session.Runner runner = session.runner();
    for (Op initializer : graph.initializers()) {
      runner.addTarget(initializer);
    }
    try (TInt64 zero = TInt64.scalarOf(0)) {
      runner.feed(graph.generation(), zero).run().close();
    }
  }

  /** Remembers one transition in each of the batch's rows and asks for the mean target. */
  private static double target(AgentGraph<TFloat64> graph, Session session, double continuation) {
    int width = graph.layout().width();
    double[] rows = new double[TinyAgent.BATCH * width];
    int reward = graph.layout().observations() + graph.layout().actions();
    for (int i = 0; i < TinyAgent.BATCH; i++) {
      rows[i * width + reward] = 1.2;
      rows[i * width + reward + 1] = continuation;
    }
    try (TInt64 counters = TInt64.vectorOf(0, 0, 4, TinyAgent.BATCH, 0);
        TFloat64 factor = TFloat64.vectorOf(1);
        TInt64 indices = TInt64.vectorOf(0, 1, 2, 3);
        TFloat64 transitions =
            TFloat64.tensorOf(Shape.of(TinyAgent.BATCH, width), DataBuffers.of(rows));
        Result result =
            session
                .runner()
                .feed(graph.inputs().counters(), counters)
                .feed(graph.inputs().rewardFactor(), factor)
                .feed(graph.inputs().rows(), indices)
                .feed(graph.inputs().transitions(), transitions)
                .fetch(graph.learner().metrics().get("target"))
                .run()) {
      return ((TFloat64) result.get(0)).getDouble(0);
    }
  }
}
