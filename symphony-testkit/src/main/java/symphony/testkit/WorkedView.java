package symphony.testkit;

import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorView;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/**
 * A small but complete update: policies of two actions, and three critics with two nodes, which
 * value an action by a smooth function.
 *
 * @param view the view that ingredients use
 * @param action the current policy's action, an input
 * @param lift the amount added to every critic's value, {@code (cohort, batch, 1)}, an input
 * @param scale the policies' scale, an input
 * @param beta the policies' β, an input
 * @param cohort members
 */
record WorkedView<T extends TNumber>(
    TestActorView<T> view,
    Operand<T> action,
    Operand<T> lift,
    Operand<T> scale,
    Operand<T> beta,
    long cohort) {

  private static final int BATCH = 4;
  private static final int ACTIONS = 2;

  /** A view with exactly the optional parts that an ingredient declares as needs. */
  static <T extends TNumber> WorkedView<T> of(
      TestGraph<T> graph, Inputs inputs, Pluggable ingredient) {
    Set<Capability> needs = ingredient.needs();
    Ops tf = graph.tf();
    var g = graph.scope("view");
    Operand<T> observation = inputs.tensor(graph, "observation", -2, 2, BATCH, 3);
    Operand<T> next = inputs.tensor(graph, "next", -2, 2, BATCH, 3);
    Operand<T> action = inputs.tensor(graph, "action", -0.9, 0.9, BATCH, ACTIONS);
    Operand<T> lift = inputs.tensor(graph, "lift", -inputs.reach(), inputs.reach(), BATCH, 1);
    Operand<T> scale = inputs.tensor(graph, "scale", 0.05, 0.8, BATCH, ACTIONS);
    Operand<T> beta = inputs.tensor(graph, "beta", 0.05, 0.5, BATCH, ACTIONS);
    Operand<T> factors = inputs.tensor(graph, "factors", 0.5, 2, 3, 1, 2);
    TestActorView.Critics<T> critics =
        (o, a, w) -> {
          Operand<T> value =
              tf.math.add(tf.math.mean(tf.math.sin(a), tf.constant(-1), keep()), lift);
          return tf.math.mul(tf.expandDims(value, tf.constant(1)), factors);
        };
    Operand<T> halved = tf.math.mul(action, g.constant(0.5));
    TestActorView<T> view =
        new TestActorView<>(g)
            .observation(observation)
            .nextObservation(next)
            .action(inputs.tensor(graph, "taken", -1, 1, BATCH, ACTIONS))
            .reward(inputs.tensor(graph, "reward", -1, 1, BATCH, 1))
            .continuation(inputs.tensor(graph, "continuation", 0, 0.99, BATCH, 1))
            .policyIs(policy(tf, needs, action, scale, beta))
            .nextPolicyIs(policy(tf, needs, halved, scale, beta))
            .targetPolicyIs(policy(tf, needs, halved, scale, beta))
            .baselineIs(inputs.tensor(graph, "baseline", -2, 2, BATCH, 1))
            .critics(critics);
    if (needs.contains(Network.REWARD_VARIANCE)) {
      view.rewardVarianceIs((o, a, w) -> tf.math.mean(tf.math.square(a), tf.constant(-1), keep()));
    }
    view.nextValue(view.value(next, halved, ActorView.Weights.TARGET));
    return new WorkedView<>(view, action, lift, scale, beta, action.shape().get(0));
  }

  private static <T extends TNumber> PolicyOutput<T> policy(
      Ops tf, Set<Capability> needs, Operand<T> action, Operand<T> scale, Operand<T> beta) {
    Operand<T> logProbability =
        tf.math.neg(tf.math.mean(tf.math.square(action), tf.constant(-1), keep()));
    return new PolicyOutput<>(
        action,
        action,
        action,
        given(scale, needs, ActionSquash.SCALE),
        given(beta, needs, ActionSquash.BETA),
        given(logProbability, needs, ActionSquash.PROBABILITY));
  }

  private static <T extends TNumber> Optional<Operand<T>> given(
      Operand<T> value, Set<Capability> needs, Capability capability) {
    return Optional.of(value).filter(known -> needs.contains(capability));
  }

  private static Mean.Options keep() {
    return Mean.keepDims(true);
  }
}
