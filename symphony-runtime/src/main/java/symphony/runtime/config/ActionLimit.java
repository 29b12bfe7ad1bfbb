package symphony.runtime.config;

import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;

/** The meaning of an agent's action of ±1 for an environment. */
public enum ActionLimit {
  /** The task's limits: [-1, 1] is scaled to them. */
  TASK,
  /** The number itself: the environment receives [-1, 1] and clamps it if necessary. */
  UNIT,
  /** The number itself, in a model whose control range is ±1, so that the motor is not clamped. */
  WIDENED;

  /**
   * The family with the control range for this limit.
   *
   * @throws EnvironmentException with one sentence if the family cannot widen its control range
   */
  public EnvironmentFamily of(EnvironmentFamily family) {
    return this == WIDENED ? family.widened() : family;
  }
}
