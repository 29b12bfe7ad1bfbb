package symphony.ablation.estimate;

/**
 * The measured cost of a cohort.
 *
 * @param members the number of its seeds
 * @param setupSeconds seconds from the start to the first step
 * @param stepSeconds seconds per step of all members with its updates
 * @param evaluationSeconds seconds per evaluation of all members
 * @param fixedBytes bytes on disk of each finished member without tables
 * @param evaluationBytes bytes per row of evaluations
 * @param metricsBytes bytes of the recorded metrics of one update
 * @param episodeLength mean number of steps of an episode of an untrained policy
 */
record Throughput(
    int members,
    double setupSeconds,
    double stepSeconds,
    double evaluationSeconds,
    double fixedBytes,
    double evaluationBytes,
    double metricsBytes,
    double episodeLength) {

  private static final int EPISODE_BYTES = 100;

  /**
   * Seconds of a whole run of a number of members; members in one graph share the fixed costs of a
   * step.
   */
  double seconds(long steps, long evaluateEvery, int size) {
    long evaluations = (steps + evaluateEvery - 1) / evaluateEvery;
    double whole = steps * stepSeconds + evaluations * evaluationSeconds;
    return setupSeconds + whole * size / members;
  }

  /** Bytes on disk of one finished run. */
  double bytes(long steps, long evaluateEvery, long metricsEvery) {
    double evaluations = steps / (double) evaluateEvery;
    double metrics = metricsEvery > 0 ? steps / (double) metricsEvery : 0;
    return fixedBytes
        + evaluations * evaluationBytes
        + metrics * metricsBytes
        + EPISODE_BYTES * steps / Math.max(1, episodeLength);
  }
}
