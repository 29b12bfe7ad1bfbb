/**
 * From what runs left behind to what may be said about them: measures, comparisons, verdicts. The
 * report only writes down what is computed here.
 */
package symphony.report.analysis;
