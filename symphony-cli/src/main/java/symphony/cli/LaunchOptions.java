package symphony.cli;

import java.io.PrintWriter;
import java.util.List;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * The command line's options on how a study is trained.
 *
 * @param launcher where the study is trained
 * @param existing how existing runs are treated
 * @param failFast whether no cell starts after one has failed
 * @param retryFailed whether failed cells are trained again
 * @param arguments arguments of {@code symphony run}, without threads and cells
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

  /** The cohorts to train. */
  List<PlannedCohort> open(CellStates states) {
    return fresh() ? states.allAsked() : states.open(retryFailed);
  }

  /** Submits cohorts to the cluster's scheduler. */
  void submit(Plan plan, List<PlannedCohort> open, PrintWriter out) throws InterruptedException {
    ClusterLaunch launch = new ClusterLaunch(plan, open, arguments);
    if (launcher == LauncherKind.slurm) {
      launch.slurm(out);
    } else {
      launch.kubernetes(out);
    }
  }
}
