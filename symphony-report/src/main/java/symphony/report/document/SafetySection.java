package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Measure;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Estimate;

/** The section on safety and smoothness of the policies. */
final class SafetySection {

  private final Analysis analysis;
  private final DisplayNames names;

  SafetySection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    List<MeasureAnalysis> safety =
        analysis.measures().stream()
            .filter(m -> m.measure().kind() == Measure.Kind.SAFETY)
            .toList();
    if (safety.isEmpty()) {
      return;
    }
    page.section("safety", "Safety of actions");
    List<String> header = new ArrayList<>(List.of("variant"));
    safety.forEach(m -> header.add(m.measure().label() + " (" + m.measure().unit() + ")"));
    HtmlTable table = new HtmlTable(header);
    for (String variant : analysis.results().study().variantNames()) {
      List<Markup> cells = new ArrayList<>(List.of(names.labelled(variant)));
      safety.forEach(m -> cells.add(HtmlTable.cell(mean(m, variant))));
      table.cells(cells);
    }
    String caption =
        "Means over seeds with 95% intervals; less is safer. Changes and energy are of actions in"
            + " [−1, 1], saturation is of what reaches the motor; falls are episodes that the "
            + "task ends as a failure, deliberate falls excluded. Measures not marked as in "
            + "training are measured in evaluation, without noise; in training the policy acts "
            + "with its exploration noise. "
            + Captions.runs(analysis)
            + ".";
    page.collapsible(
        "Safety of every variant",
        analysis.results().study().variants().size() > Page.MOST_OPEN_ROWS,
        () -> page.table(caption, table));
    page.end();
  }

  private static String mean(MeasureAnalysis measure, String variant) {
    Optional<Map<Aggregate, Estimate>> estimates =
        Optional.ofNullable(measure.aggregates().get(variant));
    return estimates.map(e -> e.get(Aggregate.MEAN)).map(SafetySection::words).orElse("–");
  }

  private static String words(Estimate mean) {
    return mean.low() == mean.high() ? Numbers.value(mean.value()) : Numbers.estimate(mean);
  }
}
