/**
 * The report: one HTML file without network access or script, and one JSON file with the same
 * numbers. Both depend only on an {@link symphony.report.analysis.Analysis} and contain no date:
 * the same runs give the same bytes.
 */
package symphony.report.document;
