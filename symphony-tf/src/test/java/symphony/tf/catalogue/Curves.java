package symphony.tf.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.api.explorationnoise.ExplorationNoise.Use;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.optimizer.Optimizer;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.testkit.TestOptimization;
import symphony.testkit.TestReplayView;

/** Measures the behaviour of an ingredient by running it. */
final class Curves {

  private Curves() {}

  /** The curve of an ingredient; empty for roles without one. */
  static Optional<Curve> of(Object ingredient) {
    return switch (ingredient) {
      case Activation a -> Optional.of(activation(a));
      case ObservationScaling o -> Optional.of(observations(o));
      case CriticLoss l -> Optional.of(loss(l));
      case TargetWeighting w -> Optional.of(weights(w));
      case ReplayPriority p -> Optional.of(chances(p));
      case ExplorationNoise n -> Optional.of(noise(n));
      case ActionSquash s -> Optional.of(squash(s));
      case ActorObjective o -> Optional.of(objective(o));
      case Regularizer r -> Optional.of(penalty(r));
      case Optimizer o -> Optional.of(steps(o));
      case Normalization n -> Optional.of(normalization(n));
      case UpdateSchedule u -> Optional.of(ScheduleCurves.updates(u));
      case EpisodeShaping e -> Optional.of(ScheduleCurves.shaping(e));
      case RewardScaling r -> Optional.of(ScheduleCurves.rewards(r));
      default -> Optional.empty();
    };
  }

  private static double[] range(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }

  private static Curve activation(Activation activation) {
    double[] x = range(-6, 6, 241);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, x.length, 1), x);
      Operand<TFloat64> y = activation.apply(graph.scope("activation"), input);
      graph.parameters().values().forEach(p -> p.set(0));
      return new Curve("x", "F(x)", x, graph.values(y));
    }
  }

  /** The first of three features, the others being 1 and -1. */
  private static Curve normalization(Normalization normalization) {
    double[] x = range(-6, 6, 121);
    double[] features = new double[3 * x.length];
    for (int i = 0; i < x.length; i++) {
      features[3 * i] = x[i];
      features[3 * i + 1] = 1;
      features[3 * i + 2] = -1;
    }
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> input = graph.input(Shape.of(1, x.length, 3), features);
      double[] all = graph.values(normalization.apply(graph.scope("normalization"), input));
      double[] first = IntStream.range(0, x.length).mapToDouble(i -> all[3 * i]).toArray();
      return new Curve("feature next to 1 and −1", "normalized", x, first);
    }
  }

  /** What the networks see after a warm start that explored -0.53 to 1.27. */
  private static Curve observations(ObservationScaling scaling) {
    double[] x = range(-2, 3, 101);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("scaling");
      for (double end : new double[] {-0.53, 1.27}) {
        graph.run(scaling.explored(g, graph.input(Shape.of(1, 1, 1), end)));
      }
      graph.run(scaling.warmStartEnded(g, 1));
      Operand<TFloat64> seen = scaling.scale(g, graph.input(Shape.of(1, x.length, 1), x));
      return new Curve("observation", "as the networks see it", x, graph.values(seen));
    }
  }

  private static Curve loss(CriticLoss loss) {
    double[] x = range(-5, 5, 201);
    double[] y = new double[x.length];
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> node = graph.input(Shape.of(1, 1, 1, 1), 0);
      Operand<TFloat64> target = graph.input(Shape.of(1, 1, 1, 1), 0);
      Operand<TFloat64> value =
          loss.loss(graph.scope("loss"), new CriticError<>(node, target, Optional.empty()));
      for (int i = 0; i < x.length; i++) {
        y[i] = graph.values(value, Map.of(node, new double[] {x[i]}))[0];
      }
    }
    return new Curve("Q − y", "loss", x, y);
  }

  /** The gradient of the combined value: what each of 3 × 16 nodes weighs, critic by critic. */
  private static Curve weights(TargetWeighting weighting) {
    double[] ascending = range(1, 48, 48);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> nodes = graph.input(Shape.of(1, 3, 1, 16), ascending);
      double[] shares = graph.gradient(weighting.combine(graph.scope("weighting"), nodes), nodes);
      return new Curve("48 ascending nodes of three critics", "weight", ascending, shares);
    }
  }

  /** The share of each of 100 transitions for uniformly spaced numbers in [0, 1). */
  private static Curve chances(ReplayPriority priority) {
    int capacity = 100;
    int draws = 40_000;
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var sampler =
          priority.<TFloat64>sampler(
              graph.scope("priority"), new TestReplayView(graph.tf(), capacity, 1, 3, capacity));
      long[] rows = IntStream.range(0, capacity).asLongStream().toArray();
      graph.run(sampler.written(graph.tf().constant(rows)));
      double[] uniform = IntStream.range(0, draws).mapToDouble(i -> (i + 0.5) / draws).toArray();
      var draw = sampler.draw(graph.input(Shape.of(1, draws), uniform));
      double[] chance = new double[capacity];
      for (double row : graph.values(draw.rows())) {
        chance[(int) row] += 1.0 / draws;
      }
      return new Curve("oldest to newest of 100", "chance", range(1, capacity, capacity), chance);
    }
  }

  /** The first 150 steps of one seed. */
  private static Curve noise(ExplorationNoise noise) {
    double[] y = new double[150];
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> like = graph.input(Shape.of(1, 1, 1), 0);
      Noise<TFloat64> drawn = noise.draw(graph.scope("noise"), Use.ACTING, like);
      for (int step = 0; step < y.length; step++) {
        graph.clock(step);
        y[step] = graph.values(drawn.value())[0];
        graph.run(drawn.updates());
      }
    }
    return new Curve("step, while acting", "noise", range(0, y.length - 1, y.length), y);
  }

  /** The action without noise against its head, the other heads at 2. */
  private static Curve squash(ActionSquash squash) {
    double[] x = range(-6, 6, 241);
    int heads = squash.heads();
    double[] raw = new double[x.length * heads];
    Arrays.fill(raw, 2);
    int first = heads == 2 && squash.getClass().getSimpleName().startsWith("Limited") ? 1 : 0;
    for (int i = 0; i < x.length; i++) {
      raw[i * heads + first] = x[i];
    }
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var policy =
          squash.squash(
              graph.scope("squash"),
              graph.input(Shape.of(1, x.length, heads), raw),
              graph.input(Shape.of(1, x.length, 1), new double[x.length]));
      return new Curve("raw output", "action without noise", x, graph.values(policy.mean()));
    }
  }

  /** The loss of one sample whose value is x, where the running mean is 1. */
  private static Curve objective(ActorObjective objective) {
    double[] x = range(0.1, 3, 117);
    double[] y = new double[x.length];
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("objective");
      Operand<TFloat64> value = graph.input(Shape.of(1, 1, 1), 0);
      var policy = TestActorView.policy(value);
      var view =
          new TestActorView<>(g)
              .observation(value)
              .nextObservation(value)
              .policyIs(policy)
              .nextPolicyIs(policy)
              .nextValue(value)
              .baselineIs(graph.input(Shape.of(1, 1, 1), 1))
              .critics((o, a, w) -> graph.tf().expandDims(a, graph.tf().constant(1)));
      Operand<TFloat64> loss = objective.objective(g, view).loss();
      graph.states().values().forEach(state -> state.set(1));
      for (int i = 0; i < x.length; i++) {
        y[i] = graph.values(loss, Map.of(value, new double[] {x[i]}))[0];
      }
    }
    return new Curve("value, the running mean being 1", "loss", x, y);
  }

  /** The term for one action dimension with action and scale x and β = 0.09. */
  private static Curve penalty(Regularizer regularizer) {
    double[] x = range(0.01, 0.97, 97);
    double[] y = new double[x.length];
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var g = graph.scope("regularizer");
      Operand<TFloat64> at = graph.input(Shape.of(1, 1, 1), 0);
      Operand<TFloat64> zero = graph.input(Shape.of(1, 1, 1), 0);
      Operand<TFloat64> beta = graph.input(Shape.of(1, 1, 1), 0.09);
      var now = policy(zero, at, beta, zero);
      var view =
          new TestActorView<>(g)
              .observation(at)
              .action(at)
              .policyIs(
                  new PolicyOutput<>(zero, zero, zero, now.scale(), now.beta(), Optional.of(at)))
              .nextPolicyIs(policy(at, at, beta, at));
      Operand<TFloat64> loss = regularizer.penalty(g, view).loss();
      for (int i = 0; i < x.length; i++) {
        y[i] = graph.values(loss, Map.of(at, new double[] {x[i]}))[0];
      }
    }
    return new Curve("scale σ, action or ln π", "term", x, y);
  }

  private static PolicyOutput<TFloat64> policy(
      Operand<TFloat64> action,
      Operand<TFloat64> scale,
      Operand<TFloat64> beta,
      Operand<TFloat64> log) {
    return new PolicyOutput<>(
        action, action, action, Optional.of(scale), Optional.of(beta), Optional.of(log));
  }

  /** The size of each of 60 steps with a constant gradient of 0.1. */
  private static Curve steps(Optimizer optimizer) {
    double[] y = new double[60];
    try (TestOptimization run = new TestOptimization(optimizer, Optimizer.Group.CRITIC, 0)) {
      for (int i = 0; i < y.length; i++) {
        double before = run.value();
        run.step(0.1);
        y[i] = before - run.value();
      }
    }
    return new Curve("step along a constant gradient of 0.1", "length", range(1, 60, 60), y);
  }
}
