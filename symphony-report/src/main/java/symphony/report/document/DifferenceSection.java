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
import symphony.report.results.Plural;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Verdict;

/** Differences with their tests, and the probability of improvement. */
final class DifferenceSection {

  private final Analysis analysis;
  private final DisplayNames names;

  DifferenceSection(Analysis analysis, DisplayNames names) {
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
    page.section("differences", "Differences");
    for (MeasureAnalysis measure : compared) {
      page.collapsible(
          "Differences in " + measure.measure().label(),
          measure.comparisons().size() > Page.MOST_OPEN_ROWS,
          () -> page.table(caption(measure), table(measure)));
    }
    analysis.of(Measure.FINAL_RETURN).ifPresent(scores -> improvement(page, scores));
    page.end();
  }

  private String caption(MeasureAnalysis measure) {
    return "%s: differences in %s (%s), %s. p: exact re-randomization test of the studentized mean difference; max-T: corrected over %s%s; own 95%%: t interval of this comparison alone; r: correlation of both sides over common seeds."
        .formatted(
            measure.confirmatory() ? "Confirmatory" : "Exploratory",
            measure.measure().label(),
            measure.unit(),
            Captions.sides(analysis, measure),
            Plural.of(measure.comparisons().size(), "comparison"),
            measure.confirmatory() ? "" : " of this measure");
  }

  private static HtmlTable table(MeasureAnalysis measure) {
    HtmlTable table =
        new HtmlTable(
            "comparison",
            "runs per side",
            "mean difference, own 95%",
            "difference of IQMs",
            "p",
            "max-T",
            "r",
            measure.confirmatory() ? "verdict" : "");
    for (Comparison comparison : Differences.sorted(measure)) {
      table.cells(
          List.of(
              HtmlTable.cell(DisplayNames.comparison(comparison.name())),
              HtmlTable.cell(String.valueOf(comparison.effect().runs())),
              HtmlTable.cell(Numbers.signedEstimate(comparison.effect().mean())),
              HtmlTable.cell(Numbers.signedEstimate(comparison.effect().iqm())),
              HtmlTable.cell(Numbers.p(comparison.effect().p().p())),
              HtmlTable.cell(Numbers.p(comparison.effect().adjustedP())),
              HtmlTable.cell(Numbers.share(comparison.effect().correlation())),
              HtmlTable.cell(comparison.verdict().map(Verdict::word).orElse(""))));
    }
    return table;
  }

  private void improvement(Page page, MeasureAnalysis scores) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (Comparison comparison : Differences.sorted(scores)) {
      comparison.improvement().ifPresent(p -> rows.add(row(comparison, p)));
    }
    if (rows.isEmpty()) {
      return;
    }
    IntervalChart chart =
        new IntervalChart(
            "Probability of improvement", "P(X > Y)", rows, Optional.of(0.5), Double.NaN);
    page.collapsible(
        "Probability of improvement",
        rows.size() > Page.MOST_OPEN_ROWS,
        () ->
            page.figure(
                "Probability that a run of the first variant ends with a higher return than a run of the second, with 95%% intervals; a tie counts as one half. %s."
                    .formatted(Captions.sides(analysis, scores)),
                new Markup(),
                Page.drawings(chart)));
  }

  private IntervalChart.Row row(Comparison comparison, Estimate improvement) {
    return new IntervalChart.Row(
        DisplayNames.comparison(comparison.name()),
        names.style(comparison.subject()),
        improvement,
        Optional.empty(),
        new double[0],
        Numbers.estimate(improvement));
  }
}
