package symphony.api.environment;

import symphony.api.plugin.Pluggable;

/**
 * Changes what an agent sees of an environment, or how it acts on it: the ingredients of {@code
 * symphony.environment.wrappers}, an ordered list whose first entry is next to the environment. Its
 * parameters are in the config under {@code symphony.environment.wrapper.<name> { ... }}.
 *
 * <p>A wrapper is told of the action in the environment's units. It changes neither the range of
 * actions nor the discount, which is the agent's and counts the steps that the agent takes.
 */
public interface EnvironmentWrapper extends Pluggable {

  /**
   * The sizes and limits of a wrapped environment, from those of the environment. Configs are
   * checked against them before anything is made.
   *
   * @throws EnvironmentException with one sentence if such an environment cannot be wrapped
   */
  EnvironmentSpec spec(EnvironmentSpec inner);

  /**
   * Wraps one environment; {@link WrappedEnvironment} is there to be extended.
   *
   * @param inner which belongs to the wrapped environment from now on, and is closed with it
   * @return an environment whose {@link Environment#spec} is {@link #spec} of the inner one's
   * @throws EnvironmentException with one sentence if it cannot be wrapped
   */
  Environment wrap(Environment inner);
}
