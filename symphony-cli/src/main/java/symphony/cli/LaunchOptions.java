package symphony.cli;

import java.io.PrintWriter;
import java.util.List;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * What the command line says of how a study is trained.
 *
 * @param launcher where it is trained
 * @param existing what is to become of runs that are there already
 * @param failFast whether nothing more is started once a cell has failed
 * @param retryFailed whether cells that failed are trained once more
 * @param arguments {@code run}'s own, without threads and cells
 */
record LaunchOptions(
    LauncherKind launcher,
    Existing existing,
    boolean failFast,
    boolean retryFailed,
    List<String> arguments) {

  boolean fresh() {
    return existing == Existing.REPLACE;
  }

  boolean isLocal() {
    return launcher == LauncherKind.local;
  }

  CellStates states(Plan plan) {
    return new CellStates(plan, existing);
  }

  /** The cohorts that are to be trained. */
  List<PlannedCohort> open(CellStates states) {
    return fresh() ? states.allAsked() : states.open(retryFailed);
  }

  /** Hands cohorts to the cluster's scheduler. */
  void submit(Plan plan, List<PlannedCohort> open, PrintWriter out) throws InterruptedException {
    ClusterLaunch launch = new ClusterLaunch(plan, open, arguments);
    if (launcher == LauncherKind.slurm) {
      launch.slurm(out);
    } else {
      launch.kubernetes(out);
    }
  }
}
