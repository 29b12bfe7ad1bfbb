package symphony.api.environment;

/** What a task subtracts from its reward for an action, as the agent gave it. */
@FunctionalInterface
public interface ControlCost {

  /**
   * The cost of one step, at least 0.
   *
   * @param action in the agent's units, [-1, 1]
   */
  double of(double[] action);
}
