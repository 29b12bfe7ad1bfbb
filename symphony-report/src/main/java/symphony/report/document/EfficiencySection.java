package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Measure;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.analysis.TaskCurves;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.StepsToThreshold;

/** Sample efficiency: area under the curve, and steps to thresholds with censoring. */
final class EfficiencySection {

  private final Analysis analysis;
  private final DisplayNames names;

  EfficiencySection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    if (analysis.of(Measure.AREA_UNDER_CURVE).isEmpty()) {
      return;
    }
    page.section("efficiency", "Sample efficiency");
    analysis.of(Measure.AREA_UNDER_CURVE).ifPresent(area -> area(page, area));
    for (TaskCurves curves : analysis.curves()) {
      if (!curves.thresholds().isEmpty()) {
        thresholds(page, curves);
      }
    }
    page.end();
  }

  private void area(Page page, MeasureAnalysis area) {
    HtmlTable table = new HtmlTable("variant", "IQM", "mean");
    area.aggregates()
        .forEach(
            (variant, estimates) ->
                table.cells(
                    List.of(
                        names.labelled(variant),
                        HtmlTable.cell(Numbers.estimate(estimates.get(Aggregate.IQM))),
                        HtmlTable.cell(Numbers.estimate(estimates.get(Aggregate.MEAN))))));
    page.collapsible(
        "Area under the curve of every variant",
        area.samples().size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "Area under the learning curve divided by its steps: the mean return while learning (%s), %s."
                    .formatted(area.unit(), Captions.runs(analysis)),
                table));
  }

  private void thresholds(Page page, TaskCurves curves) {
    List<String> header = new ArrayList<>(List.of("variant"));
    curves.thresholds().keySet().forEach(t -> header.add("return ≥ " + Numbers.value(t)));
    HtmlTable table = new HtmlTable(header);
    for (String variant : curves.bands().keySet()) {
      List<Markup> cells = new ArrayList<>(List.of(names.labelled(variant)));
      for (Map<String, StepsToThreshold> byVariant : curves.thresholds().values()) {
        cells.add(HtmlTable.cell(words(byVariant.get(variant))));
      }
      table.cells(cells);
    }
    String caption =
        "%s: environment steps until an evaluation first reaches a return: Kaplan-Meier median with"
                .formatted(curves.task())
            + " its 95% interval, and how many seeds reached it. Seeds that never reach it are "
            + "censored, not dropped.";
    page.collapsible(
        "Steps to thresholds on " + curves.task(),
        curves.bands().size() > Page.MOST_OPEN_ROWS,
        () -> page.table(caption, table));
  }

  private static String words(StepsToThreshold steps) {
    return "%s [%s, %s], %d of %d"
        .formatted(
            Numbers.steps(steps.median().value()),
            Numbers.steps(steps.median().low()),
            Numbers.steps(steps.median().high()),
            steps.reached(),
            steps.runs());
  }
}
