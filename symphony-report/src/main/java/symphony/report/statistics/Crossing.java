package symphony.report.statistics;

/**
 * The step at which one run first reached a threshold.
 *
 * @param task the run's task
 * @param seed the run's seed
 * @param step the first evaluated step at or above the threshold; the run's last step if censored
 * @param reached false for a censored run, which did not reach the threshold within its steps
 */
public record Crossing(String task, long seed, long step, boolean reached) {}
