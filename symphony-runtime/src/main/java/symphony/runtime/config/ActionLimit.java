package symphony.runtime.config;

/** What an agent's action of 1 means to an environment. */
public enum ActionLimit {
  /** The task's own limits: [-1, 1] is stretched to them. */
  TASK,
  /** The number itself: the environment sees [-1, 1] and clamps where it must. */
  UNIT
}
