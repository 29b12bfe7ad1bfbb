package symphony.record;

/**
 * One episode in numbers; those of actions are in the agent's units, [-1, 1].
 *
 * @param total the sum of rewards
 * @param length steps
 * @param smoothness mean |a(t) - a(t-1)| over steps and dimensions; 0 for a single step
 * @param saturation the share of |a| beyond 0.95
 * @param energy the mean over steps of the sum of a² over dimensions
 */
public record EpisodeScore(
    double total, long length, double smoothness, double saturation, double energy) {}
