/**
 * The statistics of a study: aggregates, intervals, paired comparisons, curves, effects, verdicts.
 *
 * <p>Nothing here reads a file or depends on the meaning of a measure. Scores arrive as named
 * {@link symphony.report.statistics.Observation}s, never as a bare matrix, so that runs and tasks
 * cannot be swapped. A run's seed is the unit of replication: evaluation episodes are averaged
 * before. Every random number is derived from one recorded seed through {@link
 * symphony.report.statistics.Resampling}, so the same scores give the same results to the last bit,
 * independent of what else is computed.
 */
package symphony.report.statistics;
