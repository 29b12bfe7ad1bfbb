package symphony.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunStatus;

/**
 * The first stage of a study, in which its variants are tuned before their scored runs.
 *
 * @param stage the plan of the tuning
 * @param options the command line's options on training
 * @param out the output for messages
 */
record TuningStage(Plan stage, LaunchOptions options, PrintWriter out) {

  /**
   * Trains the open cells; returns the exit status of the command, or empty if the scored runs
   * follow.
   */
  OptionalInt train() throws InterruptedException {
    StudyFolder.make(stage);
    CellStates states = options.states(stage);
    states.requireOwnRuns();
    StudyFolder.record(stage);
    List<PlannedCohort> open = options.open(states);
    if (open.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!options.isLocal()) {
      options.submit(stage, open, out);
      out.println(
          "These jobs tune the variants; when they have ended, run the same command "
              + "again to submit the rest.");
      return OptionalInt.of(0);
    }
    return new LocalLaunch(stage, states, open, options)
        .train(stopped -> stopped ? OptionalInt.of(unfinished()) : OptionalInt.empty());
  }

  /** Prints what is left; returns the exit status of the command. */
  int unfinished() {
    CellStates states = options.states(stage);
    states.failed().forEach(run -> out.println("failed: " + run.id() + ": " + run.reason()));
    out.println(
        "%d of %d tuning cells done%s; run the same command again to train the others"
            .formatted(
                states.count(RunStatus.DONE),
                stage.cells().size(),
                states.open(false).isEmpty()
                    ? ", and on some task every run of a candidate failed (--retry-failed trains failed runs again)"
                    : ""));
    return ErrorReporter.FAILED;
  }
}
