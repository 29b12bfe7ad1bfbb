package symphony.ablation.estimate;

/**
 * What a cohort was seen to take.
 *
 * @param members how many seeds it had
 * @param setupSeconds from the beginning to the first step
 * @param stepSeconds of a step of all members with its updates
 * @param evaluationSeconds of an evaluation of all members
 * @param fixedBytes on disk for each member when it has ended, tables apart
 * @param evaluationBytes of a row of evaluations
 * @param metricsBytes of what is recorded of one update
 * @param episodeLength mean steps of an episode of an untrained policy
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

  /** Seconds of a whole run of some members; members in one graph share a step's fixed costs. */
  double seconds(long steps, long evaluateEvery, int size) {
    long evaluations = (steps + evaluateEvery - 1) / evaluateEvery;
    double whole = steps * stepSeconds + evaluations * evaluationSeconds;
    return setupSeconds + whole * size / members;
  }

  /** Bytes that one finished run leaves. */
  double bytes(long steps, long evaluateEvery, long metricsEvery) {
    double evaluations = steps / (double) evaluateEvery;
    double metrics = metricsEvery > 0 ? steps / (double) metricsEvery : 0;
    return fixedBytes
        + evaluations * evaluationBytes
        + metrics * metricsBytes
        + EPISODE_BYTES * steps / Math.max(1, episodeLength);
  }
}
