package symphony.tf.actorobjective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code L = -|ē|·tanh ē} with {@code ē = mean(q - q_old)}, q = Q(s, π(s)) through the online
 * critics and q_old the last update's mean: the increase of the value since the last update.
 * Optionally the same term is added for the critics' estimate of the variance of rewards, and all
 * terms at the next state.
 *
 * <p>Source: the author's code of 2023. As G′ ≥ 0, it increases q for both signs of ē.
 */
@Ingredient(
    name = "immediate-advantage",
    summary =
        "The increase of the present state's value since the last update, through the online "
            + "critics.",
    formula =
        "L = −|ē|·tanh ē, ē = mean(q − q_old), q = Q(s, π(s)); q_old ← mean q; "
            + "optionally the same of the variance s2, and at s′",
    source =
        "the author's code of 2023 and 2024 (Symphony 1.0; with the variance: 2.0; with the next "
            + "state too: 2.1)")
public record ImmediateAdvantage(
    @Parameter("Whether the same term is also used at the next state") boolean alsoNext,
    @Parameter("Whether the critics' estimate of the variance of rewards is maximized too")
        boolean rewardVariance)
    implements ActorObjective {

  /** Checks the ranges. */
  public ImmediateAdvantage {
    Parameters.check(ImmediateAdvantage.class, alsoNext, rewardVariance);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ImmediateAdvantage provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    List<Op> updates = new ArrayList<>();
    Map<String, Operand<T>> metrics = new HashMap<>();
    Operand<T> loss =
        at(g, view, "now", view.observation(), view.policy().action(), updates, metrics);
    if (alsoNext) {
      Operand<T> action = view.nextPolicy().action();
      loss =
          g.tf()
              .math
              .add(loss, at(g, view, "next", view.nextObservation(), action, updates, metrics));
    }
    return new Objective<>(loss, updates, metrics);
  }

  private <T extends TNumber> Operand<T> at(
      GraphScope<T> g,
      ActorView<T> view,
      String when,
      Operand<T> observation,
      Operand<T> action,
      List<Op> updates,
      Map<String, Operand<T>> metrics) {
    Operand<T> value = view.value(observation, action, Weights.FROZEN);
    Operand<T> loss = term(g, "value-" + when, value, updates, metrics);
    if (!rewardVariance) {
      return loss;
    }
    Operand<T> variance = view.rewardVariance(observation, action, Weights.FROZEN).orElseThrow();
    return g.tf().math.add(loss, term(g, "variance-" + when, variance, updates, metrics));
  }

  private static <T extends TNumber> Operand<T> term(
      GraphScope<T> g,
      String name,
      Operand<T> value,
      List<Op> updates,
      Map<String, Operand<T>> metrics) {
    Ops tf = g.tf();
    State<T> before = g.state(name, Shape.scalar(), 0);
    Operand<T> mean = Batches.mean(g, value);
    Operand<T> gain = tf.math.sub(mean, before.read());
    updates.add(before.assign(tf.stopGradient(mean)));
    metrics.put(name, mean);
    return tf.math.neg(tf.math.mul(tf.math.abs(gain), tf.math.tanh(gain)));
  }

  @Override
  public Set<Capability> needs() {
    return rewardVariance ? Set.of(Network.REWARD_VARIANCE) : Set.of();
  }

  @Override
  public Optional<String> remedy(Capability capability) {
    return capability.equals(Network.REWARD_VARIANCE)
        ? Optional.of("reward-variance = false")
        : Optional.empty();
  }
}
