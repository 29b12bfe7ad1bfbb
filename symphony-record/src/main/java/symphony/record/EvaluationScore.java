package symphony.record;

import java.util.Collections;
import java.util.List;

/**
 * The measures of one evaluation; those of actions are over all of its steps.
 *
 * @param episodes number of completed episodes; if 0, all other measures are NaN
 * @param mean mean of the episodes' returns
 * @param deviation population standard deviation of the returns (divisor n)
 * @param least smallest return
 * @param greatest largest return
 * @param length mean number of steps of an episode
 * @param fallsPer1000 episodes that ended in failure, per 1,000 steps; NaN if the task ended an
 *     episode without reporting whether it failed
 * @param smoothness mean |a(t) - a(t-1)| over steps and dimensions
 * @param saturation the share of motor inputs beyond 0.95 of the motor's range
 * @param energy the mean over steps of the sum of a² over dimensions
 * @param loads the mechanical load of the robot
 * @param info the means over episodes of the values that the environment reported by name, in the
 *     order of its specification; NaN if no episode reported one
 * @param broken number of further episodes that a fault of the environment ended; they are not
 *     scored
 */
public record EvaluationScore(
    int episodes,
    double mean,
    double deviation,
    double least,
    double greatest,
    double length,
    double fallsPer1000,
    double smoothness,
    double saturation,
    double energy,
    LoadScore loads,
    List<Double> info,
    int broken) {

  /**
   * The score if no episode was completed.
   *
   * @param info number of values that the environment declares by name
   */
  public static EvaluationScore none(int broken, int info) {
    double nan = Double.NaN;
    return new EvaluationScore(
        0,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        LoadScore.UNKNOWN,
        Collections.nCopies(info, nan),
        broken);
  }

  /** Whether at least one episode was completed. */
  public boolean isScored() {
    return episodes > 0;
  }
}
