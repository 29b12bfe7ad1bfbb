/** Many runs: study plan, launchers, statistics, report, and the command line. */
module symphony.ablation {
  requires symphony.runtime;
  requires org.apache.commons.statistics.descriptive;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;

  exports symphony.ablation.statistics;
}
