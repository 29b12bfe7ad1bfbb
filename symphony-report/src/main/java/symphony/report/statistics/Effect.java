package symphony.report.statistics;

/**
 * What a comparison comes to.
 *
 * @param name the contrast's name
 * @param welch effect, standard error, degrees of freedom
 * @param mean the mean difference (of the tasks' means) with its marginal 95% t interval
 * @param simultaneous the mean difference with its 95% interval that holds for all comparisons of
 *     the family together, and that excludes 0 where and only where the corrected test does
 * @param iqm difference of the interquartile means (interquartile mean of the differences where
 *     paired), 95% percentile interval
 * @param p test by re-randomization of this comparison alone
 * @param adjustedP p corrected over the family
 * @param runs runs of the side that has fewer, over the common tasks; pairs where paired
 * @param correlation of both sides over common seeds within tasks, NaN where there is none
 */
public record Effect(
    String name,
    WelchT welch,
    Estimate mean,
    Estimate simultaneous,
    Estimate iqm,
    PValue p,
    double adjustedP,
    int runs,
    double correlation) {

  /** Whether there are runs enough for any verdict. */
  public boolean enough() {
    return runs >= Verdict.FEWEST_RUNS && welch.known();
  }
}
