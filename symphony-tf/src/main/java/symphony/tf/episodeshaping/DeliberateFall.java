package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;

/**
 * Takes the policy's part of the action away from step {@code limit - n} on, so that long episodes
 * end in a fall rather than in a cut. Where the limit itself is n or shorter nothing happens: the
 * policy would never act.
 *
 * <p>Source: arXiv 2512.10477 (S3: n = 50 of 1,000, not during the warm start).
 */
public final class DeliberateFall implements EpisodeShaping {

  private final DeliberateFallConfig config;

  /** With checked parameters. */
  public DeliberateFall(DeliberateFallConfig config) {
    this.config = config;
  }

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    int from = timeLimit - config.stepsBeforeLimit();
    return from > 0 && stepInEpisode >= from && (config.whileExploring() || !exploring);
  }
}
