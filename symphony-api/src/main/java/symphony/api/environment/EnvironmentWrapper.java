package symphony.api.environment;

import symphony.api.plugin.Pluggable;

/**
 * Changes what an agent observes of an environment, or how its actions affect it. Wrappers are the
 * ingredients of {@code symphony.environment.wrappers}, an ordered list whose first entry is next
 * to the environment. Its parameters are in the config under {@code
 * symphony.environment.wrapper.<name> { ... }}.
 *
 * <p>A wrapper receives the action in the environment's units. It changes neither the range of
 * actions nor the discount, which belongs to the agent and counts the agent's steps.
 */
public interface EnvironmentWrapper extends Pluggable {

  /**
   * The sizes and limits of a wrapped environment, from those of the environment. Configs are
   * checked against them before anything is created.
   *
   * @throws EnvironmentException with one sentence if such an environment cannot be wrapped
   */
  EnvironmentSpec spec(EnvironmentSpec inner);

  /**
   * Wraps one environment; {@link WrappedEnvironment} is a base class for the result.
   *
   * @param inner the environment to wrap; the wrapped environment owns it and closes it
   * @return an environment whose {@link Environment#spec} is {@link #spec} of the inner one's
   * @throws EnvironmentException with one sentence if it cannot be wrapped
   */
  Environment wrap(Environment inner);
}
