package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;
import symphony.tf.agent.Symphony.Order;
import symphony.tf.agent.Symphony.Replay;
import symphony.tf.agent.Symphony.Storage;
import symphony.tf.agent.Symphony.TargetsFollow;
import symphony.tf.graph.Variable;

/** θ′ ← (1 - τ)·θ′ + τ·θ, from θ′ = 2 towards a θ that stays at 1. */
class TargetsFollowTest {

  /** Does not change parameters. */
  private static final class Still implements Optimizer {

    @Override
    public <T extends TNumber> List<Op> step(
        GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
      return List.of();
    }
  }

  private static AgentGraph<TFloat64> graph(double tau) {
    return AgentGraph.create(
        new Symphony(
            TinyAgent.GAMMA,
            tau,
            TargetsFollow.AFTER_STEP,
            Order.TOGETHER,
            false,
            TinyAgent.BATCH,
            Symphony.Precision.FLOAT32,
            false,
            new Replay(TinyAgent.CAPACITY, Storage.FLOAT32)),
        new TinyAgent().with(Optimizer.class, new Still()).ingredients(),
        TinyAgent.setting(7),
        TFloat64.class,
        false,
        TinyAgent.WARM_START);
  }

  /** Every target follows, those of the normalization and the activation too. */
  @ParameterizedTest
  @CsvSource({
    "0.005, 1, 1.995",
    "0.005, 2, 1.990025",
    "0.005, 3, 1.985074875",
    "0.001, 3, 1.997002999"
  })
  void theDistanceShrinksByTauAtEachUpdate(double tau, int updates, double expected) {
    AgentGraph<TFloat64> graph = graph(tau);
    List<Op> start = new ArrayList<>();
    List<Variable<?>> targets = graph.build().variables().of(Variable.Kind.TARGET);
    graph.build().variables().of(Variable.Kind.PARAMETER).forEach(v -> start.add(set(graph, v, 1)));
    targets.forEach(v -> start.add(set(graph, v, 2)));
    assertTrue(targets.stream().anyMatch(v -> v.name().contains("normalization")));
    assertTrue(targets.stream().anyMatch(v -> v.name().contains("activation")));
    try (Session session = new Session(graph.graph())) {
      Session.Runner first = session.runner();
      start.forEach(first::addTarget);
      first.run().close();
      for (int i = 0; i < updates; i++) {
        session.runner().addTarget(graph.learner().criticTargets()).run().close();
      }
      for (Variable<?> target : targets) {
        try (Result result = session.runner().fetch(target.value()).run()) {
          ((TFloat64) result.get(0))
              .scalars()
              .forEach(s -> assertEquals(expected, s.getDouble(), 1e-14, target.name()));
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Op set(AgentGraph<TFloat64> graph, Variable<?> variable, double value) {
    Ops tf = graph.build().tf();
    return tf.assignVariableOp(
        (Operand<? extends TType>) variable.handle(),
        tf.fill(tf.constant(variable.shape().asArray()), tf.constant(value)));
  }
}
