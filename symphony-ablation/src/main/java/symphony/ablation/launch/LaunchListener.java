package symphony.ablation.launch;

import java.util.List;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunResult;

/** Receives the events of a launcher. Called by several threads. */
public interface LaunchListener extends AutoCloseable {

  /** A cohort has started. */
  void began(PlannedCohort cohort);

  /** A cohort has reported its progress. */
  void progressed(PlannedCohort cohort, Progress progress);

  /** A cohort has ended with these states of its cells. */
  void ended(PlannedCohort cohort, List<RunResult> cells);

  /** An error that no run directory records. */
  void complained(PlannedCohort cohort, String complaint);

  @Override
  void close();
}
