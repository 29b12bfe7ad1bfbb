package symphony.cli.replay;

/** Acts in the episode that is shown. */
@FunctionalInterface
public interface Policy {

  /**
   * Chooses an action.
   *
   * @param observation the observation
   * @param action receives the action in the task's units
   */
  void act(double[] observation, double[] action);
}
