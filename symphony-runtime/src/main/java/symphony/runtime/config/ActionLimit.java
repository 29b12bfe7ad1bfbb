package symphony.runtime.config;

import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;

/** What an agent's action of 1 means to an environment. */
public enum ActionLimit {
  /** The task's own limits: [-1, 1] is stretched to them. */
  TASK,
  /** The number itself: the environment sees [-1, 1] and clamps where it must. */
  UNIT,
  /** The number itself, in a model whose own control range is ±1: the motor follows it up to 1. */
  WIDENED;

  /**
   * The family whose environments suit this limit.
   *
   * @throws EnvironmentException with one sentence if the family cannot widen its control range
   */
  public EnvironmentFamily of(EnvironmentFamily family) {
    return this == WIDENED ? family.widened() : family;
  }
}
