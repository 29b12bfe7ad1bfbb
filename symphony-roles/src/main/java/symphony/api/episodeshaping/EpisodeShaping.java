package symphony.api.episodeshaping;

import symphony.api.plugin.Pluggable;

/** Interventions in an episode's course while training, never while evaluating. */
public interface EpisodeShaping extends Pluggable {

  /**
   * Whether the policy's part of the action is taken away at a step, so that noise alone acts.
   *
   * @param stepInEpisode 0 at the first step after a reset
   * @param timeLimit the task's limit in steps
   * @param exploring whether the warm start is still under way
   */
  boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring);
}
