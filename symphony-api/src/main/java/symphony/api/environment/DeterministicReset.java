package symphony.api.environment;

/**
 * An environment that can start an episode without randomness, so that trajectories can be
 * compared.
 */
public interface DeterministicReset {

  /**
   * Starts an episode in the task's reference position, at rest, without the reset's noise.
   *
   * @param observation receives the first observation
   * @throws EnvironmentException if the engine fails
   */
  void resetToRest(double[] observation);
}
