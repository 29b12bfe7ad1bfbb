package symphony.report.statistics;

/**
 * When one run first reached a threshold.
 *
 * @param task the run's task
 * @param seed the run's seed
 * @param step the first evaluated step at or above the threshold; the run's last step if censored
 * @param reached false for a censored run: it never got there in the steps it had
 */
public record Crossing(String task, long seed, long step, boolean reached) {}
