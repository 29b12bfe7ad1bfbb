/**
 * From results of runs to conclusions: measures, comparisons, verdicts. The report contains only
 * numbers that are computed here.
 */
package symphony.report.analysis;
