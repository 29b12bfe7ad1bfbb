package symphony.report.statistics;

/**
 * The estimated effect and tests of one comparison.
 *
 * @param name the contrast's name
 * @param welch effect, standard error, degrees of freedom
 * @param mean the mean difference (of the tasks' means) with its marginal 95% t interval
 * @param simultaneous the mean difference with its 95% interval that covers all comparisons of the
 *     family simultaneously and excludes 0 exactly if the corrected test rejects
 * @param iqm difference of the interquartile means (interquartile mean of the differences if
 *     paired), 95% percentile interval
 * @param p p value of the re-randomization test of this comparison alone
 * @param adjustedP p corrected over the family
 * @param runs number of runs of the smaller side, over the common tasks; number of pairs if paired
 * @param correlation correlation of both sides over common seeds within tasks; NaN if undefined
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

  /** Whether there are enough runs for a verdict. */
  public boolean enough() {
    return runs >= Verdict.FEWEST_RUNS && welch.known();
  }
}
