package symphony.tf.episodeshaping;

import java.util.Optional;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;

/**
 * Removes the policy's part of the action from step {@code limit - n} on, so that long episodes end
 * in a fall and not by truncation. If the limit is n or less, nothing happens: the policy would
 * never act.
 *
 * <p>Source: arXiv 2512.10477 (S3: n = 50 of 1,000, not during the warm start).
 */
@Ingredient(
    name = "deliberate-fall",
    summary =
        "Shortly before the time limit the policy is switched off, so that episodes end "
            + "in a fall.",
    formula = "noise only from step limit − n on",
    source = "arXiv 2512.10477 (S3: 50 steps)")
public record DeliberateFall(
    @Parameter(value = "The number n of steps before the limit", range = "[1, inf)")
        int stepsBeforeLimit,
    @Parameter("Whether it happens during the warm start too") boolean whileExploring)
    implements EpisodeShaping {

  /** Checks the ranges. */
  public DeliberateFall {
    Parameters.check(DeliberateFall.class, stepsBeforeLimit, whileExploring);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static DeliberateFall provider() {
    return Pluggable.declared();
  }

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    int from = timeLimit - stepsBeforeLimit;
    return from > 0 && stepInEpisode >= from && (whileExploring || !exploring);
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection.timeLimit().stream()
        .filter(limit -> stepsBeforeLimit >= limit)
        .mapToObj(
            limit ->
                "deliberate-fall.steps-before-limit is "
                    + stepsBeforeLimit
                    + ", and the task's episodes are truncated after "
                    + limit
                    + " steps, so the policy would never act; "
                    + nearest(limit))
        .findFirst();
  }

  private static String nearest(int limit) {
    return limit > 1
        ? "set it to at most " + (limit - 1) + ", or choose episode-shaping none"
        : "choose episode-shaping none";
  }
}
