package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.Measure;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.IntervalChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.PairedComparison;

/** Paired differences with their tests, and the probability of improvement. */
final class DifferenceSection {

  private final Analysis analysis;
  private final Names names;

  DifferenceSection(Analysis analysis, Names names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    List<MeasureAnalysis> compared =
        analysis.measures().stream()
            .filter(m -> m.measure().kind() == Measure.Kind.RETURN && !m.comparisons().isEmpty())
            .toList();
    if (compared.isEmpty()) {
      return;
    }
    page.section("differences", "Paired differences");
    for (MeasureAnalysis measure : compared) {
      page.table(
          "Differences in %s (%s), paired by seed. p: sign-flip test; Holm: corrected over the %d"
                  .formatted(
                      measure.measure().label(), measure.unit(), measure.comparisons().size())
              + " comparisons; r: correlation of both sides over seeds, above 0 where pairing"
              + " helps.",
          table(measure));
    }
    analysis.of(Measure.FINAL_RETURN).ifPresent(scores -> improvement(page, scores));
    page.end();
  }

  private HtmlTable table(MeasureAnalysis measure) {
    HtmlTable table =
        new HtmlTable(
            "comparison",
            "pairs",
            "mean difference",
            "IQM of differences",
            "p",
            "Holm",
            "Wilcoxon",
            "r",
            "verdict");
    for (Comparison comparison : measure.comparisons()) {
      table.cells(
          List.of(
              HtmlTable.cell(Names.comparison(comparison.name())),
              HtmlTable.cell(pairs(comparison)),
              HtmlTable.cell(Numbers.signedEstimate(comparison.effect().mean())),
              HtmlTable.cell(Numbers.signedEstimate(comparison.effect().iqm())),
              HtmlTable.cell(Numbers.p(comparison.effect().signFlip().p())),
              HtmlTable.cell(Numbers.p(comparison.adjustedP())),
              HtmlTable.cell(Numbers.p(comparison.effect().wilcoxon())),
              HtmlTable.cell(
                  comparison.pair().map(pair -> Numbers.share(pair.correlation())).orElse("–")),
              HtmlTable.cell(comparison.verdict().word())));
    }
    return table;
  }

  private static String pairs(Comparison comparison) {
    return comparison
        .pair()
        .map(pair -> String.valueOf(pair.pairing().pairs().size()))
        .orElse(String.valueOf(comparison.effect().seeds()));
  }

  private void improvement(Page page, MeasureAnalysis scores) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (Comparison comparison : scores.comparisons()) {
      comparison.pair().ifPresent(pair -> rows.add(row(comparison, pair)));
    }
    if (rows.isEmpty()) {
      return;
    }
    IntervalChart chart =
        new IntervalChart(
            "Probability of improvement", "P(X > Y)", rows, Optional.of(0.5), Double.NaN);
    page.figure(
        "Probability that a run of the first variant ends with a higher return than a run of the"
            + " second, unpaired, with 95% intervals; ties count one half.",
        new Markup(), chart::draw);
  }

  private IntervalChart.Row row(Comparison comparison, PairedComparison pair) {
    return new IntervalChart.Row(
        Names.comparison(comparison.name()),
        names.style(comparison.subject()),
        pair.improvement(),
        Optional.empty(),
        new double[0],
        Numbers.estimate(pair.improvement()));
  }
}
