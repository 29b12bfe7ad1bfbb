package symphony.api.environment;

/** The cost of an action that a task subtracts from its reward. */
@FunctionalInterface
public interface ControlCost {

  /**
   * The cost of one step, at least 0.
   *
   * @param action in the agent's units, [-1, 1]
   */
  double of(double[] action);
}
