package symphony.report.statistics;

import java.util.Objects;

/**
 * One run's value of one measure.
 *
 * @param task the task the run was trained on
 * @param seed the run's seed, by which runs of two variants are paired
 * @param value the measured value, finite
 */
public record Observation(String task, long seed, double value) {

  /**
   * Checks that the value is finite.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public Observation {
    Objects.requireNonNull(task, "task");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the value of task " + task + ", seed " + seed + " is " + value + ", expected a number");
    }
  }
}
