package symphony.api.episodeshaping;

import symphony.api.plugin.Pluggable;

/** Interventions in an episode's course while training, never while evaluating. */
public interface EpisodeShaping extends Pluggable {

  /**
   * Whether the policy's part of the action is removed at a step, so that only noise acts.
   *
   * @param stepInEpisode 0 at the first step after a reset
   * @param timeLimit the task's limit in steps
   * @param exploring whether the warm start is still in progress
   */
  boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring);
}
