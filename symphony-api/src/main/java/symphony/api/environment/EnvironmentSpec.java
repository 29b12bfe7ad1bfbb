package symphony.api.environment;

/**
 * A task's sizes and limits.
 *
 * @param task the task's full name, such as {@code Humanoid-v4}
 * @param observationSize numbers in an observation
 * @param low the least admissible action, one number for each dimension
 * @param high the greatest admissible action
 * @param timeLimit steps after which an episode is truncated
 * @param engine the engine and its version, for the provenance record
 */
public record EnvironmentSpec(
    String task, int observationSize, double[] low, double[] high, int timeLimit, String engine) {

  /** Numbers in an action. */
  public int actionSize() {
    return low.length;
  }
}
