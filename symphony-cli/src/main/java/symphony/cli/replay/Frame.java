package symphony.cli.replay;

import java.awt.image.BufferedImage;

/**
 * One moment of an episode.
 *
 * @param step environment steps so far; 0 at the start
 * @param reward reward of the last step
 * @param total sum of the rewards so far
 * @param action the last action, each number as a share of its limit, in [-1, 1]
 * @param image the picture
 */
public record Frame(int step, double reward, double total, double[] action, BufferedImage image) {}
