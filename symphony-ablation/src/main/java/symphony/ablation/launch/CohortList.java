package symphony.ablation.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.Json;

/**
 * A file for array jobs: line n contains the arguments of {@code symphony run} that train the n-th
 * open cohort.
 *
 * @param file its path
 * @param cohorts the open cohorts
 */
public record CohortList(Path file, List<PlannedCohort> cohorts) {

  private static final String NAME = "cohorts.txt";

  /** Writes the list into a folder. */
  public static CohortList write(Path folder, List<PlannedCohort> cohorts) {
    Path file = folder.resolve(NAME).toAbsolutePath();
    Json.replace(
        file,
        cohorts.stream()
            .map(
                cohort ->
                    cohort.cells().stream()
                        .map(cell -> "--cell " + cell.key())
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n", "", "\n")));
    return new CohortList(file, cohorts);
  }

  /** The number of tasks of the array job. */
  public int size() {
    return cohorts.size();
  }
}
