package symphony.report.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.IntervalChart;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Equivalence;
import symphony.report.statistics.Estimate;

/** The forest plot of one measure's comparisons, the largest gain on top. */
final class Differences {

  private Differences() {}

  static IntervalChart chart(Analysis analysis, MeasureAnalysis measure, DisplayNames names) {
    List<IntervalChart.Row> rows =
        sorted(measure).stream().map(comparison -> row(measure, comparison, names)).toList();
    return new IntervalChart(
        "Differences in " + measure.measure().label(),
        "difference in %s (%s)".formatted(measure.measure().label(), measure.unit()),
        rows,
        Optional.of(0.0),
        analysis.results().study().margin(measure.measure().key()));
  }

  /** The comparisons sorted by their difference, best first. */
  static List<Comparison> sorted(MeasureAnalysis measure) {
    double sign = measure.measure().higherIsBetter() ? -1 : 1;
    return measure.comparisons().stream()
        .sorted(Comparator.comparingDouble(c -> sign * c.effect().welch().effect()))
        .toList();
  }

  /**
   * The simultaneous interval if the comparison has a verdict, otherwise the comparison's marginal
   * interval.
   */
  static Estimate shown(MeasureAnalysis measure, Comparison comparison) {
    return measure.confirmatory() ? comparison.effect().simultaneous() : comparison.effect().mean();
  }

  private static IntervalChart.Row row(
      MeasureAnalysis measure, Comparison comparison, DisplayNames names) {
    Estimate shown = shown(measure, comparison);
    return new IntervalChart.Row(
        DisplayNames.comparison(comparison.name()),
        names.style(comparison.subject()),
        shown,
        comparison.equivalence().map(Equivalence::interval),
        new double[0],
        Numbers.signedEstimate(shown)
            + comparison.verdict().map(verdict -> " " + verdict.word()).orElse(""));
  }
}
