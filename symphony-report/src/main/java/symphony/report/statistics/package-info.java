/**
 * The statistics of a study: aggregates, intervals, paired comparisons, curves, effects, verdicts.
 *
 * <p>Nothing here reads a file or knows what a measure means. Scores arrive as named {@link
 * symphony.report.statistics.Observation}s, never as a bare matrix, so that runs and tasks cannot
 * be swapped. A run's seed is the unit of replication: evaluation episodes are averaged before they
 * come here. Every random number follows from one recorded seed through {@link
 * symphony.report.statistics.Resampling}, so the same scores give the same results to the last bit,
 * whatever else is computed next to them.
 */
package symphony.report.statistics;
