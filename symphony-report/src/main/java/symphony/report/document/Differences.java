package symphony.report.document;

import java.util.List;
import java.util.Optional;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.IntervalChart;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Pairing;

/** The forest plot of one measure's comparisons. */
final class Differences {

  private Differences() {}

  static IntervalChart chart(Analysis analysis, MeasureAnalysis measure, Names names) {
    List<IntervalChart.Row> rows =
        measure.comparisons().stream().map(comparison -> row(comparison, names)).toList();
    return new IntervalChart(
        "Paired differences in " + measure.measure().label(),
        "difference in %s (%s)".formatted(measure.measure().label(), measure.unit()),
        rows,
        Optional.of(0.0),
        analysis.results().study().margin(measure.measure().key()));
  }

  private static IntervalChart.Row row(Comparison comparison, Names names) {
    double[] dots =
        comparison
            .pair()
            .map(
                pair ->
                    pair.pairing().pairs().stream().mapToDouble(Pairing.Pair::difference).toArray())
            .orElse(new double[0]);
    return new IntervalChart.Row(
        Names.comparison(comparison.name()),
        names.style(comparison.subject()),
        comparison.effect().mean(),
        Optional.of(comparison.effect().mean90()),
        dots,
        Numbers.signedEstimate(comparison.effect().mean()));
  }
}
