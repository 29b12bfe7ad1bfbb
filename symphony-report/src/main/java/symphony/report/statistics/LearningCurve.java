package symphony.report.statistics;

import java.util.Arrays;

/**
 * The evaluations of one run during training.
 *
 * @param task the task the run was trained on
 * @param seed the run's seed
 * @param steps environment steps at which the run was evaluated, strictly ascending
 * @param values mean value of each evaluation, finite
 */
public record LearningCurve(String task, long seed, long[] steps, double[] values) {

  /**
   * Checks the shape of the curve.
   *
   * @throws IllegalArgumentException if it is empty, its arrays differ in length, its steps are not
   *     ascending or a value is not finite
   */
  public LearningCurve {
    if (steps.length == 0 || steps.length != values.length) {
      throw new IllegalArgumentException(
          "%d steps and %d values, expected equally many, at least one"
              .formatted(steps.length, values.length));
    }
    for (int i = 0; i < steps.length; i++) {
      if (i > 0 && steps[i] <= steps[i - 1]) {
        throw new IllegalArgumentException(
            "step %d follows step %d, expected ascending steps".formatted(steps[i], steps[i - 1]));
      }
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("the value at step " + steps[i] + " is " + values[i]);
      }
    }
  }

  /** The first evaluated step. */
  public long first() {
    return steps[0];
  }

  /** The last evaluated step. */
  public long last() {
    return steps[steps.length - 1];
  }

  /** The value at a step inside the curve, interpolated linearly. */
  double at(long step) {
    int i = Arrays.binarySearch(steps, step);
    if (i >= 0) {
      return values[i];
    }
    int right = -i - 1;
    double share = (step - steps[right - 1]) / (double) (steps[right] - steps[right - 1]);
    return values[right - 1] + share * (values[right] - values[right - 1]);
  }

  /**
   * The run's final score: the mean of the last tenth of the evaluations, of at least three of
   * them, or of all if there are fewer. It has less variance than the last evaluation alone.
   */
  public double finalScore() {
    int window = finalWindow(values.length);
    double sum = 0;
    for (int i = values.length - window; i < values.length; i++) {
      sum += values[i];
    }
    return sum / window;
  }

  /** The number of last evaluations that the final score is the mean of. */
  public static int finalWindow(int evaluations) {
    return Math.min(evaluations, Math.max(3, evaluations / 10));
  }

  /** The value of the last evaluation. */
  public double lastScore() {
    return values[values.length - 1];
  }

  /**
   * Area under the curve by the trapezoid rule, divided by the steps that it covers: the mean
   * height, in the unit of the values. For one point, its value.
   */
  public double meanHeight() {
    if (steps.length == 1) {
      return values[0];
    }
    double area = 0;
    for (int i = 1; i < steps.length; i++) {
      area += (steps[i] - steps[i - 1]) * (values[i] + values[i - 1]) / 2;
    }
    return area / (last() - first());
  }

  /**
   * The step at which the curve first reaches a threshold; censored at the last step if it never
   * does.
   */
  public Crossing crossing(double threshold) {
    for (int i = 0; i < steps.length; i++) {
      if (values[i] >= threshold) {
        return new Crossing(task, seed, steps[i], true);
      }
    }
    return new Crossing(task, seed, last(), false);
  }
}
