package symphony.ablation.launch;

import java.util.Optional;
import java.util.function.Consumer;
import symphony.ablation.study.PlannedCohort;

/** Trains cohorts somewhere. Called by several threads. */
public interface CohortJob {

  /**
   * Trains a cohort and returns when that has ended.
   *
   * @param progress takes how far it is
   * @param warning takes what a user should know before it has ended, a sentence each
   * @return what went wrong with the work itself, where something did; what became of the cells
   *     stands in their run directories
   */
  Optional<String> run(PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning);

  /** Asks everything that runs to end soon, and lets nothing more start. */
  void stop();
}
