package symphony.tf.episodeshaping;

import symphony.api.episodeshaping.EpisodeShaping;

/** Leaves episodes alone. */
public final class NoShaping implements EpisodeShaping {

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    return false;
  }
}
