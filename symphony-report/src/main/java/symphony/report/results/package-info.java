/**
 * What runs left behind, read back: run directories, the study's own record, and CSV files of other
 * tools. Nothing here computes a statistic.
 */
package symphony.report.results;
