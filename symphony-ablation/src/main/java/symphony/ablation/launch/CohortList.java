package symphony.ablation.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.Json;

/**
 * A file for array jobs: line n holds the arguments with which {@code symphony run} trains the n-th
 * open cohort.
 *
 * @param file where it is
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

  /** How many tasks an array job needs. */
  public int size() {
    return cohorts.size();
  }
}
