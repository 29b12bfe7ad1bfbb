package symphony.record;

import java.util.List;

/**
 * One episode in numbers.
 *
 * @param total the sum of rewards
 * @param length steps
 * @param smoothness mean |a(t) - a(t-1)| over steps and dimensions of actions in [-1, 1]; 0 for a
 *     single step
 * @param saturation the share of motor inputs, over steps and dimensions, in the outer twentieth of
 *     the motor's range, clamped ones included
 * @param energy the mean over steps of the sum of a² over dimensions, in [-1, 1]
 * @param loads what the robot had to bear
 * @param info what the environment told of the episode by name, in the order in which it declares
 *     it; NaN where no step did
 */
public record EpisodeScore(
    double total,
    long length,
    double smoothness,
    double saturation,
    double energy,
    LoadScore loads,
    List<Double> info) {}
