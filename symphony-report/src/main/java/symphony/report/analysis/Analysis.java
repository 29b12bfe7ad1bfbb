package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import symphony.report.results.StudyResults;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.Resampling;

/**
 * Everything a report says, in numbers.
 *
 * @param results what the runs left behind
 * @param resampling seed and sizes of every bootstrap
 * @param primary the measure that the study is decided by
 * @param measures every measure that the runs tell, the primary first
 * @param byTask the primary measure on each task alone, where there are several
 * @param curves learning curves by task
 * @param profiles performance profile of the final return, by variant
 * @param info what the environments told by name
 * @param interactions effects of ingredients, for each measure that the design allows
 * @param racing the race, where the study adds seeds until it is decided
 * @param failedAs return that failed runs count with, by task
 * @param postHoc what was changed after the runs had started, in sentences
 * @param warnings what weakens the conclusions, in sentences
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

  /** The analysis of a measure, where runs tell it. */
  public Optional<MeasureAnalysis> of(Measure measure) {
    return measures.stream().filter(m -> m.measure() == measure).findFirst();
  }

  /** The analysis of the primary measure, where runs tell it. */
  public Optional<MeasureAnalysis> primaryAnalysis() {
    return of(primary);
  }
}
