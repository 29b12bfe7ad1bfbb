/**
 * Evaluation of the runs of a study: results, statistics, charts, report. It does not need
 * TensorFlow.
 */
module symphony.report {
  requires transitive symphony.record;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.statistics.descriptive;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires transitive tools.jackson.databind;

  exports symphony.report.analysis;
  exports symphony.report.chart;
  exports symphony.report.document;
  exports symphony.report.results;
  exports symphony.report.statistics;
}
