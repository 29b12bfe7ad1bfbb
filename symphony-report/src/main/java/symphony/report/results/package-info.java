/**
 * Readers of results: run directories, the record of a study, and files of other tools. Nothing
 * here computes a statistic.
 */
package symphony.report.results;
