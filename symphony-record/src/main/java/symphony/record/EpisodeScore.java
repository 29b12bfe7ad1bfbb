package symphony.record;

import java.util.List;

/**
 * The measures of one episode.
 *
 * @param total the sum of rewards
 * @param length steps
 * @param smoothness mean |a(t) - a(t-1)| over steps and dimensions of actions in [-1, 1]; 0 for a
 *     single step
 * @param saturation the share of motor inputs, over steps and dimensions, beyond 0.95 of the
 *     motor's range, including clamped ones
 * @param energy the mean over steps of the sum of a² over dimensions, in [-1, 1]
 * @param loads the mechanical load of the robot
 * @param info the values that the environment reported by name, in the order of its specification;
 *     NaN if no step reported one
 */
public record EpisodeScore(
    double total,
    long length,
    double smoothness,
    double saturation,
    double energy,
    LoadScore loads,
    List<Double> info) {}
