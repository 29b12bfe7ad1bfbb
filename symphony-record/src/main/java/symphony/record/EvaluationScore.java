package symphony.record;

import java.util.Collections;
import java.util.List;

/**
 * One evaluation in numbers; those of actions are over all of its steps.
 *
 * @param episodes how many were played to their end; with none, all other numbers are NaN
 * @param mean of the episodes' returns
 * @param deviation of the returns, the population's (divided by their number)
 * @param least return
 * @param greatest return
 * @param length mean steps of an episode
 * @param fallsPer1000 episodes that ended in failure, in 1,000 steps; NaN where the task ended one
 *     without telling what that means
 * @param smoothness mean |a(t) - a(t-1)| over steps and dimensions
 * @param saturation the share of motor inputs in the outer twentieth of the motor's range
 * @param energy the mean over steps of the sum of a² over dimensions
 * @param loads what the robot had to bear
 * @param info the mean over episodes of what the environment told of each by name, in the order in
 *     which it declares it; NaN where none did
 * @param broken how many more episodes the environment broke off by a fault; they are not scored
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
   * No episode came to its end.
   *
   * @param info how many numbers the environment declares by name
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

  /** Whether there is anything to go by. */
  public boolean isScored() {
    return episodes > 0;
  }
}
