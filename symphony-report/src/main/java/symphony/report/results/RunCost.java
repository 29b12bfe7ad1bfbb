package symphony.report.results;

/**
 * What one run took.
 *
 * @param seconds wall-clock time, the run's share of the time that its cohort took together; NaN
 *     where unknown
 * @param updates updates of the parameters; 0 where unknown
 * @param steps environment steps; 0 where unknown
 * @param parameters trained numbers of its agent; 0 where unknown
 * @param evaluationEpisodes episodes of its last evaluation; 0 where unknown
 */
public record RunCost(
    double seconds, long updates, long steps, long parameters, int evaluationEpisodes) {

  /** Of a run of which none of this is known. */
  public static final RunCost UNKNOWN = new RunCost(Double.NaN, 0, 0, 0, 0);

  /** Updates in one environment step; NaN where unknown. */
  public double updatesPerStep() {
    return steps > 0 ? updates / (double) steps : Double.NaN;
  }

  /** Environment steps in a second; NaN where unknown. */
  public double stepsPerSecond() {
    return seconds > 0 ? steps / seconds : Double.NaN;
  }
}
