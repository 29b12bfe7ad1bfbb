package symphony.report.results;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.ScoreNormalization;

/**
 * The input of a report.
 *
 * @param study question and plan
 * @param runs every planned run and its state, in the plan's order
 * @param provenance facts about code, libraries and machines of the runs, one line each; a fact
 *     that differs between runs lists all its values
 * @param baseConfig the resolved config of the base's first run; empty if unknown
 * @param notes notes for the reader about how the results were read
 */
public record StudyResults(
    StudyRecord study,
    List<RunResult> runs,
    SortedMap<String, String> provenance,
    String baseConfig,
    List<String> notes) {

  /** Copies the collections. */
  public StudyResults {
    runs = List.copyOf(runs);
    provenance = new TreeMap<>(provenance);
    notes = List.copyOf(notes);
  }

  /** These results on another scale. */
  public StudyResults withNormalization(SortedMap<String, ScoreNormalization.Range> ranges) {
    return new StudyResults(study.withNormalization(ranges), runs, provenance, baseConfig, notes);
  }

  /** These results with another record of the study. */
  public StudyResults with(StudyRecord other) {
    return new StudyResults(other, runs, provenance, baseConfig, notes);
  }

  /** The runs that ended with an error. */
  public List<RunResult> failed() {
    return runs.stream().filter(run -> run.status() == RunStatus.FAILED).toList();
  }

  /** The runs whose own scores count. */
  public List<RunResult> counted() {
    return runs.stream().filter(RunResult::counts).toList();
  }

  /** The number of runs with a status. */
  public long count(RunStatus status) {
    return runs.stream().filter(run -> run.status() == status).count();
  }
}
