package symphony.ablation.launch;

import java.util.Optional;
import java.util.function.Consumer;
import symphony.ablation.study.PlannedCohort;

/** Trains cohorts somewhere. Called by several threads. */
public interface CohortJob {

  /**
   * Trains a cohort and returns when that has ended.
   *
   * @param progress receives the progress
   * @param warning receives what a user should know before the end, one sentence each
   * @return what went wrong with the work itself, if anything; the state of the cells is in their
   *     run directories
   */
  Optional<String> run(PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning);

  /** Asks everything that runs to end soon, and lets nothing more start. */
  void stop();
}
