package symphony.api.actionsquash;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/** Turns the actor's raw outputs and noise into actions in [-1, 1]. */
public interface ActionSquash extends Pluggable {

  /** {@link PolicyOutput#logProbability} is present: the policy is stochastic. */
  Capability PROBABILITY = new Capability(ActionSquash.class, "the probability of actions");

  /** {@link PolicyOutput#scale} is present. */
  Capability SCALE = new Capability(ActionSquash.class, "an action scale");

  /** {@link PolicyOutput#beta} is present. */
  Capability BETA = new Capability(ActionSquash.class, "a learnt β");

  /** The number of raw outputs that it needs for each action dimension. */
  int heads();

  /**
   * The policy with noise.
   *
   * @param raw shape {@code (cohort, batch, heads · actions)}, one block of actions per head
   * @param noise shape {@code (cohort, batch, actions)}
   */
  <T extends TNumber> PolicyOutput<T> squash(GraphScope<T> g, Operand<T> raw, Operand<T> noise);

  /** The action that noise alone gives, with the policy's part set to zero. */
  <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise);
}
