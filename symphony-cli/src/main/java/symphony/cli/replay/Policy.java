package symphony.cli.replay;

/** Whoever acts in the episode that is shown. */
@FunctionalInterface
public interface Policy {

  /**
   * Chooses an action.
   *
   * @param observation what the environment shows
   * @param action receives the action in the task's own units
   */
  void act(double[] observation, double[] action);
}
