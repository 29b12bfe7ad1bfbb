/** Many runs: study plan, launchers, statistics, report, and the command line. */
module symphony.ablation {
  requires symphony.runtime;
}
