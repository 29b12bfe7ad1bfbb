package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import symphony.report.results.StudyResults;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.Resampling;

/**
 * All numbers of a report.
 *
 * @param results the results of the runs
 * @param resampling seed and sizes of every bootstrap
 * @param primary the measure that decides the study
 * @param measures every measure that the runs have values of, the primary first
 * @param byTask the primary measure on each single task; empty if there is only one
 * @param curves learning curves by task
 * @param profiles performance profile of the final return, by variant
 * @param info the named values that the environments reported
 * @param interactions effects of ingredients, for each measure that the design allows
 * @param racing the race, if the study adds seeds until it is decided
 * @param failedAs return that replaces the score of a failed run, by task
 * @param postHoc changes made after the runs had started, one sentence each
 * @param warnings reasons to trust the conclusions less, one sentence each
 */
public record Analysis(
    StudyResults results,
    Resampling resampling,
    Measure primary,
    List<MeasureAnalysis> measures,
    Map<String, MeasureAnalysis> byTask,
    List<TaskCurves> curves,
    Map<String, PerformanceProfile> profiles,
    List<InfoAnalysis> info,
    List<Interactions> interactions,
    Optional<Racing> racing,
    SortedMap<String, Double> failedAs,
    List<String> postHoc,
    List<String> warnings) {

  /** The analysis of a measure; empty if no run has a value of it. */
  public Optional<MeasureAnalysis> of(Measure measure) {
    return measures.stream().filter(m -> m.measure() == measure).findFirst();
  }

  /** The analysis of the primary measure; empty if no run has a value of it. */
  public Optional<MeasureAnalysis> primaryAnalysis() {
    return of(primary);
  }
}
