package symphony.report.results;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One evaluation of a run's policy without exploration noise. Values that a file does not contain
 * are NaN.
 *
 * @param step environment steps trained so far
 * @param meanReturn mean return of the evaluation's episodes
 * @param length mean episode length in steps
 * @param falls episodes that ended in failure by the task's rules, per 1,000 steps
 * @param smoothness mean |a_t − a_(t−1)| of actions in [−1, 1]
 * @param saturation share of motor inputs beyond 0.95 of their range
 * @param energy mean Σ a²
 * @param power mean mechanical power Σ|τ·ω| in W
 * @param info the values that the environment reported by name
 */
public record Evaluation(
    long step,
    double meanReturn,
    double length,
    double falls,
    double smoothness,
    double saturation,
    double energy,
    double power,
    SortedMap<String, Double> info) {

  /** The {@code info} of environments that report no named values. */
  private static final SortedMap<String, Double> NO_INFO =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  /** An evaluation with only its return known. */
  public static Evaluation ofReturn(long step, double meanReturn) {
    double nan = Double.NaN;
    return new Evaluation(step, meanReturn, nan, nan, nan, nan, nan, nan, NO_INFO);
  }
}
