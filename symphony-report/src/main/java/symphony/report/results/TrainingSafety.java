package symphony.report.results;

/**
 * Safety measures of a policy during training, with exploration noise; NaN if unknown.
 *
 * @param falls episodes that ended in failure by the task's rules while the policy acted, per 1,000
 *     steps of the whole training
 * @param smoothness mean |a_t − a_(t−1)| of actions in [−1, 1], over the steps of the episodes that
 *     ended in the last tenth of the training
 * @param saturation share of motor inputs beyond 0.95 of their range, over the same steps
 * @param power mean mechanical power Σ|τ·ω| in W, over the same steps
 */
public record TrainingSafety(double falls, double smoothness, double saturation, double power) {

  /** No measure is known. */
  public static final TrainingSafety UNKNOWN =
      new TrainingSafety(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
