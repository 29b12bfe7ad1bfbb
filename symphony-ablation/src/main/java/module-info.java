/** Many runs: study plan, launchers, statistics, report, and the command line. */
module symphony.ablation {
  requires java.desktop;
  requires symphony.runtime;
  requires java.management;
  requires jdk.management;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires org.apache.commons.statistics.descriptive;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires tools.jackson.databind;

  exports symphony.ablation.analysis;
  exports symphony.ablation.chart;
  exports symphony.ablation.cli;
  exports symphony.ablation.estimate;
  exports symphony.ablation.launch;
  exports symphony.ablation.replay;
  exports symphony.ablation.report;
  exports symphony.ablation.results;
  exports symphony.ablation.statistics;
  exports symphony.ablation.study;

  opens symphony.ablation.cli to
      info.picocli;
}
