package symphony.ablation.report;

import java.util.List;
import java.util.Optional;
import symphony.ablation.analysis.Analysis;
import symphony.ablation.analysis.Comparison;
import symphony.ablation.analysis.MeasureAnalysis;
import symphony.ablation.chart.IntervalChart;
import symphony.ablation.chart.Numbers;
import symphony.ablation.statistics.Pairing;

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
