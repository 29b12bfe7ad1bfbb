/** Many runs: studies, plans, launchers. */
module symphony.ablation {
  requires java.management;
  requires transitive symphony.report;
  requires transitive symphony.runtime;

  exports symphony.ablation.estimate;
  exports symphony.ablation.launch;
  exports symphony.ablation.study;
}
