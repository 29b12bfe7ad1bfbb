package symphony.ablation.launch;

import java.util.Optional;
import java.util.function.Consumer;
import symphony.ablation.study.PlannedCohort;

/** Trains cohorts somewhere. Called by several threads. */
public interface CohortJob {

  /**
   * Trains a cohort and returns when that has ended.
   *
   * @param progress takes what is said on the way
   * @return what went wrong with the work itself, where something did; what became of the cells
   *     stands in their run directories
   */
  Optional<String> run(PlannedCohort cohort, Consumer<Progress> progress);

  /** Asks everything that runs to end soon, and lets nothing more start. */
  void stop();
}
