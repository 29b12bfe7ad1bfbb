package symphony.api.network;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/**
 * The architecture of actor and critics. Both are functions: a parameter comes into being at its
 * first mention in a scope, and the agent applies the same function to online, frozen and target
 * parameters.
 */
public interface Network extends Pluggable {

  /** {@link #rewardVariance} is there. */
  Capability REWARD_VARIANCE =
      new Capability(Network.class, "an estimate of the variance of rewards");

  /** Actor and critics build their last layers in {@link GraphScope#outputLayer}. */
  Capability OUTPUT_LAYER = new Capability(Network.class, "a marked output layer");

  /** How many critics there are; at least one. */
  int critics();

  /** How many values each critic gives; at least one. */
  int nodes();

  /**
   * The actor.
   *
   * @param g a scope with the leading axes (cohort)
   * @param observation shape {@code (cohort, batch, observations)}
   * @param outputs how many raw outputs the action squash asks for
   * @return shape {@code (cohort, batch, outputs)}
   */
  <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs);

  /**
   * All critics at once.
   *
   * @param g a scope with the leading axes (cohort, critic)
   * @param observation shape {@code (cohort, 1, batch, observations)}
   * @param action shape {@code (cohort, 1, batch, actions)}
   * @return shape {@code (cohort, critic, batch, node)}
   */
  <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action);

  /**
   * A value of the critics' own next to their nodes: an estimate of the discounted variance of
   * rewards. Only architectures made for it have one.
   *
   * @param g a scope with the leading axes (cohort)
   * @param observation shape {@code (cohort, batch, observations)}
   * @param action shape {@code (cohort, batch, actions)}
   * @return shape {@code (cohort, batch, 1)}
   */
  default <T extends TNumber> Optional<Operand<T>> rewardVariance(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return Optional.empty();
  }

  /**
   * A loss of the network's own next to those of actor and critics, such as that of a predicted
   * reward; none unless the architecture has a use for it.
   *
   * @param g a scope with the leading axes (cohort)
   * @return shape {@code (cohort)}
   */
  default <T extends TNumber> Optional<Operand<T>> ownLoss(
      GraphScope<T> g, Layers layers, ActorView<T> view) {
    return Optional.empty();
  }
}
