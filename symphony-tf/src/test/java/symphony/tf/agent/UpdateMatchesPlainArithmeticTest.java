package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.optimizer.Optimizer;
import symphony.api.random.CounterRandom;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.graph.Variable;
import symphony.tf.optimizer.AdamW;
import symphony.tf.targetweighting.GaussianFadeWeights;

/** Ten full updates of S3 and of S2-practical in float64 against {@link PlainUpdate}. */
class UpdateMatchesPlainArithmeticTest {

  private static final double[] REWARDS = {0.7, -0.4, 1.3, 0.2};
  private static final double[] CONTINUATIONS = {1, 1, 0, 1};

  private final PlainUpdate.Sample[] samples = samples();

  @Test
  void tenUpdatesOfS3Agree() {
    compare(
        new TinyAgent(),
        TinyAgent.LEARNING_RATE,
        position -> Math.tanh(Math.pow(Math.PI * (1 - position), Math.E)),
        (critic, row, output) -> true);
  }

  /** Its rounded weights, its learning rate, and its silent dropout, which drops what is listed. */
  @Test
  void tenUpdatesOfS2PracticalAgree() {
    double golden = (Math.sqrt(5) + 1) / 2;
    compare(
        new TinyAgent()
            .with(TargetWeighting.class, new GaussianFadeWeights(2 * Math.PI, false))
            .with(Optimizer.class, new AdamW(1e-5, 1e-5, (Math.sqrt(5) - 1) / 2, 0.995, 0.01, 1e-8))
            .with(LatentDropout.class, new FixedDropout()),
        1e-5,
        position -> Math.exp(-Math.pow(Math.abs(1 - position - golden / 2) * golden, 2 * Math.PI)),
        UpdateMatchesPlainArithmeticTest::keeps);
  }

  private static boolean keeps(int critic, int row, int output) {
    return (3 * row + 5 * output + 7 * (critic + 1)) % 4 < 2;
  }

  /** Silent dropout of the gradients that {@link #keeps} does not keep. */
  private record FixedDropout() implements LatentDropout {

    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      long[] shape = x.shape().asArray();
      boolean ofCritics = shape.length == 4;
      boolean[] kept = new boolean[(int) x.shape().size()];
      int rows = (int) shape[shape.length - 2];
      int outputs = (int) shape[shape.length - 1];
      for (int i = 0; i < kept.length; i++) {
        int critic = ofCritics ? i / (rows * outputs) : PlainUpdate.ACTOR;
        kept[i] = keeps(critic, i / outputs % rows, i % outputs);
      }
      Ops tf = g.tf();
      Operand<TBool> mask = tf.reshape(tf.constant(kept), tf.constant(shape));
      return tf.select(mask, x, tf.stopGradient(x));
    }
  }

  private void compare(
      TinyAgent tiny, double learningRate, DoubleUnaryOperator fade, PlainUpdate.Passes passes) {
    double[][] noise =
        Arrays.stream(samples).map(PlainUpdate.Sample::noise).toArray(double[][]::new);
    AgentGraph<TFloat64> graph =
        tiny.with(ReplayPriority.class, new FixedRows(TinyAgent.BATCH))
            .with(ExplorationNoise.class, new FixedNoise(noise))
            .graph(TFloat64.class, 7);
    try (Session session = new Session(graph.graph())) {
      initialize(graph, session);
      PlainUpdate plain =
          new PlainUpdate(
              TinyAgent.OBSERVATIONS,
              TinyAgent.ACTIONS,
              TinyAgent.HIDDEN,
              TinyAgent.NODES,
              TinyAgent.GAMMA,
              TinyAgent.TAU,
              learningRate,
              fade,
              passes,
              values(graph, session, ""),
              values(graph, session, "target/"));
      for (int update = 0; update < 10; update++) {
        plain.update(samples);
        Map<String, double[]> gradients = update(graph, session, update, plain.loss);
        plain.gradients.forEach(
            (name, expected) -> assertClose(expected, gradients.get(name), 1e-9, name));
        values(graph, session, "")
            .forEach((name, actual) -> assertClose(plain.online.get(name), actual, 1e-8, name));
        values(graph, session, "target/")
            .forEach((name, actual) -> assertClose(plain.target.get(name), actual, 1e-10, name));
        assertEquals(plain.ema, ema(graph, session), 1e-10);
      }
    }
  }

  private static void assertClose(
      double[] expected, double[] actual, double tolerance, String name) {
    assertArrayEquals(expected, actual, tolerance, name);
  }

  private void initialize(AgentGraph<TFloat64> graph, Session session) {
    Session.Runner runner = session.runner();
    graph.initializers().forEach(runner::addTarget);
    try (TInt64 zero = TInt64.scalarOf(0)) {
      runner.feed(graph.generation(), zero).run().close();
    }
    int width = graph.layout().width();
    double[] rows = new double[samples.length * width];
    for (int i = 0; i < samples.length; i++) {
      PlainUpdate.Sample s = samples[i];
      int at = i * width;
      System.arraycopy(s.observation(), 0, rows, at, 3);
      System.arraycopy(s.action(), 0, rows, at + 3, 2);
      rows[at + 5] = s.reward();
      rows[at + 6] = s.continuation();
      System.arraycopy(s.nextObservation(), 0, rows, at + 7, 3);
    }
    try (TInt64 indices = TInt64.vectorOf(0, 1, 2, 3);
        TFloat64 values = TFloat64.tensorOf(Shape.of(4, width), DataBuffers.of(rows))) {
      session
          .runner()
          .feed(graph.inputs().rows(), indices)
          .feed(graph.inputs().transitions(), values)
          .addTarget(graph.write())
          .run()
          .close();
    }
  }

  private static Map<String, double[]> update(
      AgentGraph<TFloat64> graph, Session session, long update, double loss) {
    LearnerOps<TFloat64> ops = graph.learner();
    try (TInt64 counters = TInt64.vectorOf(update, update, 4, TinyAgent.BATCH, 0);
        TFloat64 factor = TFloat64.vectorOf(1);
        TInt64 rows = TInt64.tensorOf(Shape.of(0));
        TFloat64 none = TFloat64.tensorOf(Shape.of(0, graph.layout().width()))) {
      Session.Runner runner =
          session
              .runner()
              .feed(graph.inputs().counters(), counters)
              .feed(graph.inputs().rewardFactor(), factor)
              .feed(graph.inputs().rows(), rows)
              .feed(graph.inputs().transitions(), none)
              .addTarget(ops.criticTargets())
              .addTarget(ops.actorTargets())
              .fetch(ops.metrics().get("loss"));
      ops.actorBookkeeping().forEach(runner::addTarget);
      ops.gradients().values().forEach(runner::fetch);
      try (Result result = runner.run()) {
        assertEquals(loss, ((TFloat64) result.get(0)).getDouble(0), 1e-10);
        Map<String, double[]> gradients = new LinkedHashMap<>();
        int i = 1;
        for (String name : ops.gradients().keySet()) {
          split(name, numbers((TFloat64) result.get(i++)), gradients);
        }
        return gradients;
      }
    }
  }

  /** Online parameters (prefix "") or targets, each critic's apart. */
  private static Map<String, double[]> values(
      AgentGraph<TFloat64> graph, Session session, String prefix) {
    Map<String, double[]> values = new LinkedHashMap<>();
    Variable.Kind kind = prefix.isEmpty() ? Variable.Kind.PARAMETER : Variable.Kind.TARGET;
    for (Variable<?> v : graph.build().variables().of(kind)) {
      try (Result result = session.runner().fetch(v.value()).run()) {
        split(v.name().substring(prefix.length()), numbers((TFloat64) result.get(0)), values);
      }
    }
    return values;
  }

  private static double ema(AgentGraph<TFloat64> graph, Session session) {
    Variable<?> state = graph.build().variables().of(Variable.Kind.STATE).getFirst();
    try (Result result = session.runner().fetch(state.value()).run()) {
      return numbers((TFloat64) result.get(0))[0];
    }
  }

  private static void split(String name, double[] all, Map<String, double[]> into) {
    if (!name.startsWith("critic/")) {
      into.put(name, all);
      return;
    }
    int each = all.length / 3;
    for (int c = 0; c < 3; c++) {
      into.put(
          name.replaceFirst("critic", "critic" + c),
          Arrays.copyOfRange(all, c * each, (c + 1) * each));
    }
  }

  private static double[] numbers(TFloat64 tensor) {
    double[] values = new double[(int) tensor.size()];
    tensor.asRawTensor().data().asDoubles().read(values);
    return values;
  }

  private static PlainUpdate.Sample[] samples() {
    CounterRandom random = new CounterRandom(42);
    PlainUpdate.Sample[] samples = new PlainUpdate.Sample[TinyAgent.BATCH];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          new PlainUpdate.Sample(
              random.doubles(3, -1, 1).toArray(),
              random.doubles(2, -1, 1).toArray(),
              REWARDS[i],
              CONTINUATIONS[i],
              random.doubles(3, -1, 1).toArray(),
              random.doubles(2, -0.5, 0.5).toArray());
    }
    return samples;
  }
}
