package symphony.ablation.launch;

import java.util.List;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunResult;

/** Is told what a launcher does. Called by several threads. */
public interface LaunchListener extends AutoCloseable {

  /** A cohort has started. */
  void began(PlannedCohort cohort);

  /** A cohort has said how far it is. */
  void progressed(PlannedCohort cohort, Progress progress);

  /** A cohort has ended, and its cells are as given. */
  void ended(PlannedCohort cohort, List<RunResult> cells);

  /** An error that no run directory records. */
  void complained(PlannedCohort cohort, String complaint);

  @Override
  void close();
}
