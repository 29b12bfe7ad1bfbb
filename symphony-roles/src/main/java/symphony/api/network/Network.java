package symphony.api.network;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/**
 * The architecture of actor and critics. Both are functions: a parameter is created at its first
 * use in a scope, and the agent applies the same function to online, frozen and target parameters.
 */
public interface Network extends Pluggable {

  /** {@link #rewardVariance} is present. */
  Capability REWARD_VARIANCE =
      new Capability(Network.class, "an estimate of the variance of rewards");

  /** Actor and critics build their last layers in {@link GraphScope#outputLayer}. */
  Capability OUTPUT_LAYER = new Capability(Network.class, "a marked output layer");

  /** The number of critics; at least one. */
  int critics();

  /** The number of values of each critic; at least one. */
  int nodes();

  /**
   * The actor.
   *
   * @param g a scope with the leading axes (cohort)
   * @param observation shape {@code (cohort, batch, observations)}
   * @param outputs the number of raw outputs that the action squash needs
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
   * An additional value of the critics: an estimate of the discounted variance of rewards. Only
   * some architectures have one.
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
   * An additional loss of the network itself, such as that of a predicted reward; by default there
   * is none.
   *
   * @param g a scope with the leading axes (cohort)
   * @return shape {@code (cohort)}
   */
  default <T extends TNumber> Optional<Operand<T>> ownLoss(
      GraphScope<T> g, Layers layers, ActorView<T> view) {
    return Optional.empty();
  }
}
