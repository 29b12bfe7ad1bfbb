package symphony.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.LongStream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.InfoAnalysis;
import symphony.report.chart.LineChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Estimate;

/**
 * The section on values that environments report by name: a table for each task and a curve for
 * each name.
 */
final class InfoSection {

  private final Analysis analysis;
  private final DisplayNames names;

  InfoSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    if (analysis.info().isEmpty()) {
      return;
    }
    page.section("info", "Reported by the environment");
    Map<String, List<InfoAnalysis>> byTask = new LinkedHashMap<>();
    analysis.info().forEach(i -> byTask.computeIfAbsent(i.task(), t -> new ArrayList<>()).add(i));
    byTask.forEach((task, values) -> table(page, task, values));
    analysis.info().forEach(value -> curve(page, value));
    page.end();
  }

  private void table(Page page, String task, List<InfoAnalysis> values) {
    List<String> header = new ArrayList<>(List.of("variant"));
    SequencedSet<String> variants = new LinkedHashSet<>();
    for (InfoAnalysis value : values) {
      header.add(value.name());
      variants.addAll(value.means().keySet());
    }
    HtmlTable table = new HtmlTable(header);
    for (String variant : variants) {
      List<Markup> cells = new ArrayList<>(List.of(names.labelled(variant)));
      values.forEach(value -> cells.add(HtmlTable.cell(words(value.means().get(variant)))));
      table.cells(cells);
    }
    page.table(
        "%s: what the environment reports in evaluation, mean of the last tenth of the evaluations with 95%% intervals over seeds, %s. These values are described, not compared."
            .formatted(task, Captions.runs(analysis, task)),
        table);
  }

  private static String words(Estimate mean) {
    return mean == null
        ? "–"
        : mean.low() == mean.high() ? Numbers.value(mean.value()) : Numbers.estimate(mean);
  }

  private void curve(Page page, InfoAnalysis value) {
    List<String> variants = List.copyOf(value.bands().keySet());
    if (variants.isEmpty() || variants.size() > CurveSection.MOST_TOGETHER) {
      return;
    }
    List<LineChart.Line> lines =
        variants.stream().map(variant -> line(variant, value.bands().get(variant))).toList();
    LineChart chart =
        new LineChart(
            value.name() + " on " + value.task(),
            "environment steps",
            value.name(),
            lines,
            Map.of(),
            LineChart.Range.of(lines));
    page.figure(
        "%s: %s of the policy without noise, %s. Line: interquartile mean over seeds; band with edges: 95%% bootstrap interval at each step."
            .formatted(value.task(), value.name(), Captions.runs(analysis, value.task())),
        names.legend(variants),
        width -> chart.draw(width, width > 500 ? 300 : 230));
  }

  private LineChart.Line line(String variant, CurveBand band) {
    double[] x = LongStream.of(band.steps()).asDoubleStream().toArray();
    return new LineChart.Line(
        variant, names.style(variant), x, band.centre(), band.low(), band.high(), List.of());
  }
}
