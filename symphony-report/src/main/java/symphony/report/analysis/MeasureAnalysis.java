package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Sample;

/**
 * One measure over all tasks of a study.
 *
 * @param measure the measure
 * @param normalised whether scores are on the scale of the study's constants
 * @param samples scores by variant, in the study's order; variants without scores are absent
 * @param aggregates IQM, mean, median, optimality gap by variant
 * @param comparisons the comparisons for which there are scores
 * @param confirmatory whether the comparisons are the family that decides the study; otherwise they
 *     are exploratory
 */
public record MeasureAnalysis(
    Measure measure,
    boolean normalised,
    Map<String, Sample> samples,
    Map<String, Map<Aggregate, Estimate>> aggregates,
    List<Comparison> comparisons,
    boolean confirmatory) {

  /** The unit of the scores. */
  public String unit() {
    return normalised ? "normalised" : measure.unit();
  }

  /** Whether every run of every variant has the same value, so that there is nothing to compare. */
  public boolean constant() {
    return samples.values().stream()
            .flatMap(Sample::observations)
            .mapToDouble(o -> o.value())
            .distinct()
            .limit(2)
            .count()
        < 2;
  }

  /** The comparison with this name. */
  public Optional<Comparison> comparison(String name) {
    return comparisons.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
