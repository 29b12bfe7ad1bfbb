package symphony.report.results;

/**
 * The cost of one run.
 *
 * @param seconds wall-clock time in seconds, divided by the size of the cohort; NaN if unknown
 * @param updates number of updates; 0 if unknown
 * @param steps environment steps; 0 if unknown
 * @param parameters number of trainable parameters of the agent; 0 if unknown
 * @param evaluationEpisodes episodes of the last evaluation; 0 if unknown
 */
public record RunCost(
    double seconds, long updates, long steps, long parameters, int evaluationEpisodes) {

  /** The cost of a run about which nothing is known. */
  public static final RunCost UNKNOWN = new RunCost(Double.NaN, 0, 0, 0, 0);

  /** Updates per environment step; NaN if unknown. */
  public double updatesPerStep() {
    return steps > 0 ? updates / (double) steps : Double.NaN;
  }

  /** Environment steps per second; NaN if unknown. */
  public double stepsPerSecond() {
    return seconds > 0 ? steps / seconds : Double.NaN;
  }
}
