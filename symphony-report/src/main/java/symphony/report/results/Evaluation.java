package symphony.report.results;

/**
 * One evaluation of a run's policy without noise. What a file does not tell is NaN.
 *
 * @param step environment steps trained so far
 * @param meanReturn mean return of the evaluation's episodes
 * @param length mean episode length in steps
 * @param falls episodes that the task ended as a failure, per 1,000 steps
 * @param smoothness mean |a_t − a_(t−1)| of actions in [−1, 1]
 * @param saturation share of motor inputs beyond 0.95 of their range
 * @param energy mean Σ a²
 * @param power mean mechanical power Σ|τ·ω| in W
 */
public record Evaluation(
    long step,
    double meanReturn,
    double length,
    double falls,
    double smoothness,
    double saturation,
    double energy,
    double power) {

  /** An evaluation of which only the return is known. */
  public static Evaluation ofReturn(long step, double meanReturn) {
    return new Evaluation(
        step, meanReturn, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
