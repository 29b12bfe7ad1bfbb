package symphony.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.TaskCurves;
import symphony.report.chart.LineChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.LearningCurve;

/** Learning curves: all variants together, then each against the base with every seed's line. */
final class CurveSection {

  /** More lines than this in one chart cannot be followed. */
  static final int MOST_TOGETHER = 7;

  private final Analysis analysis;
  private final DisplayNames names;

  CurveSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    if (analysis.curves().isEmpty()) {
      return;
    }
    page.section("curves", "Learning curves");
    analysis.curves().forEach(curves -> task(page, curves));
    page.end();
  }

  private void task(Page page, TaskCurves curves) {
    List<String> variants = List.copyOf(curves.bands().keySet());
    Map<String, Double> levels = new LinkedHashMap<>();
    curves.thresholds().keySet().forEach(t -> levels.put("threshold " + Numbers.value(t), t));
    if (variants.size() <= MOST_TOGETHER) {
      List<LineChart.Line> lines =
          variants.stream().map(variant -> line(curves, variant, List.of())).toList();
      LineChart together =
          chart("Learning curves on " + curves.task(), lines, levels, LineChart.Range.of(lines));
      page.figure(
          "%s: return of the policy without noise, %s%s. Line: interquartile mean over seeds; band with edges: 95%% bootstrap interval at each step."
              .formatted(curves.task(), Captions.runs(analysis, curves.task()), episodes()),
          names.legend(variants),
          width -> together.draw(width, width > 500 ? 400 : 270));
    }
    if (variants.size() > 1) {
      page.collapsible(
          "Each variant against " + base() + " on " + curves.task(),
          variants.size() > Page.MOST_OPEN_ROWS,
          () ->
              page.panels(
                  "%s: each variant (coloured) against %s (black or white), %s%s. Thin lines are single seeds."
                      .formatted(
                          curves.task(),
                          base(),
                          Captions.runs(analysis, curves.task()),
                          episodes()),
                  panels(curves, variants, levels)));
    }
  }

  /** How many episodes a point is the mean of, where that is known. */
  private String episodes() {
    int[] all =
        analysis.results().counted().stream()
            .mapToInt(run -> run.cost().evaluationEpisodes())
            .filter(n -> n > 0)
            .distinct()
            .sorted()
            .toArray();
    return all.length == 0
        ? ""
        : ", each evaluated over %s episodes"
            .formatted(all.length == 1 ? all[0] : all[0] + " to " + all[all.length - 1]);
  }

  private List<Markup> panels(
      TaskCurves curves, List<String> variants, Map<String, Double> levels) {
    List<LineChart.Line> all =
        variants.stream().map(v -> line(curves, v, runs(curves, v))).toList();
    LineChart.Range range = LineChart.Range.of(all);
    List<Markup> panels = new ArrayList<>();
    for (String variant : variants) {
      if (!variant.equals(base()) || variants.size() == 1) {
        List<LineChart.Line> lines = new ArrayList<>();
        if (curves.bands().containsKey(base())) {
          lines.add(line(curves, base(), List.of()));
        }
        lines.add(line(curves, variant, runs(curves, variant)));
        Markup panel = new Markup().open("h4").add(names.labelled(variant)).close();
        LineChart chart = chart(variant + " on " + curves.task(), lines, levels, range);
        panels.add(panel.add(chart.draw(330, 230)));
      }
    }
    return panels;
  }

  private String base() {
    return analysis.results().study().base();
  }

  private static List<double[]> runs(TaskCurves curves, String variant) {
    return curves.runs().get(variant).stream().map(LearningCurve::values).toList();
  }

  private LineChart.Line line(TaskCurves curves, String variant, List<double[]> thin) {
    CurveBand band = curves.bands().get(variant);
    double[] x = LongStream.of(band.steps()).asDoubleStream().toArray();
    return new LineChart.Line(
        variant, names.style(variant), x, band.centre(), band.low(), band.high(), thin);
  }

  private static LineChart chart(
      String title, List<LineChart.Line> lines, Map<String, Double> levels, LineChart.Range range) {
    return new LineChart(title, "environment steps", "return per episode", lines, levels, range);
  }
}
