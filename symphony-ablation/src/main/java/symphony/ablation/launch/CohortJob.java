package symphony.ablation.launch;

import java.util.Optional;
import java.util.function.Consumer;
import symphony.ablation.study.PlannedCohort;

/** Trains cohorts. Called by several threads. */
public interface CohortJob {

  /**
   * Trains a cohort and returns when that has ended.
   *
   * @param progress receives the progress
   * @param warning receives warnings for the user, one sentence each
   * @return an error of the process itself, if any; the states of the cells are in their run
   *     directories
   */
  Optional<String> run(PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning);

  /** Requests that running cohorts stop, and starts no more. */
  void stop();
}
