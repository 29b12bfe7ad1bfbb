package symphony.report.results;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.ScoreNormalization;

/**
 * Everything a report is made from.
 *
 * @param study what was asked and planned
 * @param runs every planned run and its state, in the plan's order
 * @param provenance what the runs were made with, one line a fact; facts that differ between runs
 *     list all their values
 * @param baseConfig the resolved config of the base as its first run has it; empty where unknown
 * @param notes what a reader should know about how the results were read
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

  /** The same results on another scale. */
  public StudyResults withNormalization(SortedMap<String, ScoreNormalization.Range> ranges) {
    return new StudyResults(study.withNormalization(ranges), runs, provenance, baseConfig, notes);
  }

  /** The same results of a study with another record. */
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

  /** How many runs have a status. */
  public long count(RunStatus status) {
    return runs.stream().filter(run -> run.status() == status).count();
  }
}
