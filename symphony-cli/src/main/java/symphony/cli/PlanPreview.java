package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.StudyRecord;
import symphony.runtime.plugin.Registry;

/**
 * Shows what a study would do and its cost, without training any of its cells.
 *
 * @param plan the study
 * @param options the command line's options on training
 */
record PlanPreview(Plan plan, LaunchOptions options) {

  void print(PrintWriter out) {
    new PlanText(plan, this::begun).print(out);
  }

  void printCost(Registry registry, PrintWriter out) {
    List<PlannedCohort> tuning =
        plan.tuning().filter(t -> !t.ended()).map(t -> open(t.stage())).orElse(List.of());
    List<PlannedCohort> all = new ArrayList<>(tuning);
    all.addAll(plan.ready() ? open(plan) : plan.cohorts());
    new CostEstimate(plan, all, tuning, registry).print(out);
  }

  /** The cohorts to train, also if the study has not started. */
  private List<PlannedCohort> open(Plan stage) {
    return begun(stage).map(states -> states.open(options.retryFailed())).orElseGet(stage::cohorts);
  }

  private Optional<CellStates> begun(Plan stage) {
    return options.fresh() || !Files.exists(stage.folder().resolve(StudyRecord.FILE))
        ? Optional.empty()
        : Optional.of(options.states(stage));
  }
}
