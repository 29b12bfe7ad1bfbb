/**
 * The report: one HTML file that needs no network and no script, and a JSON twin with every number.
 * Both are made from an {@link symphony.report.analysis.Analysis} alone and hold no clock: the same
 * runs give the same bytes.
 */
package symphony.report.document;
