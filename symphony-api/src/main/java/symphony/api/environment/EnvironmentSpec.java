package symphony.api.environment;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A task's sizes and limits.
 *
 * @param task the task's full name, such as {@code Humanoid-v4}
 * @param observationSize numbers in an observation
 * @param low the minimum of each action dimension
 * @param high the maximum of each action dimension
 * @param timeLimit steps after which an episode is truncated
 * @param engine the engine and its version, for the provenance record
 * @param controlCost k if the reward contains {@code -k·Σa²} of the action in the environment's
 *     units; 0 if it has no such term; empty if the task does not report it
 * @param info named numbers that {@link Environment#info} reports with each step
 */
public record EnvironmentSpec(
    String task,
    int observationSize,
    double[] low,
    double[] high,
    int timeLimit,
    String engine,
    OptionalDouble controlCost,
    List<InfoValue> info) {

  /** Copies the list. */
  public EnvironmentSpec {
    info = List.copyOf(info);
  }

  /** A task that reports no named numbers. */
  public EnvironmentSpec(
      String task,
      int observationSize,
      double[] low,
      double[] high,
      int timeLimit,
      String engine,
      OptionalDouble controlCost) {
    this(task, observationSize, low, high, timeLimit, engine, controlCost, List.of());
  }

  /** A task that does not report its control cost. */
  public EnvironmentSpec(
      String task, int observationSize, double[] low, double[] high, int timeLimit, String engine) {
    this(task, observationSize, low, high, timeLimit, engine, OptionalDouble.empty());
  }

  /** The same spec with a control cost of k for each squared unit of action. */
  public EnvironmentSpec charging(double k) {
    return new EnvironmentSpec(
        task, observationSize, low, high, timeLimit, engine, OptionalDouble.of(k), info);
  }

  /** The same spec with named numbers. */
  public EnvironmentSpec reporting(List<InfoValue> values) {
    return new EnvironmentSpec(
        task, observationSize, low, high, timeLimit, engine, controlCost, values);
  }

  /** The same spec with observations of another size. */
  public EnvironmentSpec withObservationSize(int size) {
    return new EnvironmentSpec(task, size, low, high, timeLimit, engine, controlCost, info);
  }

  /** The same spec with another time limit. */
  public EnvironmentSpec withTimeLimit(int steps) {
    return new EnvironmentSpec(task, observationSize, low, high, steps, engine, controlCost, info);
  }

  /** Numbers in an action. */
  public int actionSize() {
    return low.length;
  }
}
