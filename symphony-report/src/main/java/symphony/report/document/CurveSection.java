package symphony.report.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.TaskCurves;
import symphony.report.chart.LineChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.results.Evaluation;
import symphony.report.results.Plural;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.LearningCurve;

/** Learning curves: all variants together, then each against the base with every seed's line. */
final class CurveSection {

  /** The largest number of lines in one chart. */
  static final int MOST_TOGETHER = 7;

  private static final Set<RunStatus> UNFINISHED =
      EnumSet.of(RunStatus.UNFINISHED, RunStatus.INTERRUPTED);

  private final Analysis analysis;
  private final DisplayNames names;

  CurveSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    List<String> tasks =
        analysis.results().study().tasks().stream()
            .filter(task -> curves(task).isPresent() || !unfinished(task).isEmpty())
            .toList();
    if (tasks.isEmpty()) {
      return;
    }
    page.section("curves", "Learning curves");
    for (String task : tasks) {
      curves(task).ifPresentOrElse(curves -> task(page, curves), () -> soFar(page, task));
    }
    page.end();
  }

  private Optional<TaskCurves> curves(String task) {
    return analysis.curves().stream().filter(curves -> curves.task().equals(task)).findFirst();
  }

  /** Writes the part on a task of which no run has ended. */
  private void soFar(Page page, String task) {
    LineChart chart = chart("Learning curves on " + task, List.of(), unfinished(task), Map.of());
    page.figure(
        "%s: return of the policy without noise%s.".formatted(task, grey(unfinished(task))),
        new Markup(),
        width -> chart.draw(width, width > 500 ? 400 : 270));
  }

  private void task(Page page, TaskCurves curves) {
    List<String> variants = List.copyOf(curves.bands().keySet());
    List<RunResult> unfinished = unfinished(curves.task());
    Map<String, Double> levels = new LinkedHashMap<>();
    curves.thresholds().keySet().forEach(t -> levels.put("threshold " + Numbers.value(t), t));
    if (variants.size() <= MOST_TOGETHER) {
      List<LineChart.Line> lines =
          variants.stream().map(variant -> line(curves, variant, List.of())).toList();
      LineChart together = chart("Learning curves on " + curves.task(), lines, unfinished, levels);
      page.figure(
          "%s: return of the policy without noise, %s%s. Line: interquartile mean over seeds; band with edges: 95%% bootstrap interval at each step%s."
              .formatted(
                  curves.task(),
                  Captions.runs(analysis, curves.task()),
                  episodes(),
                  grey(unfinished)),
          names.legend(variants),
          width -> together.draw(width, width > 500 ? 400 : 270));
    }
    if (variants.size() > 1) {
      page.collapsible(
          "Each variant against " + base() + " on " + curves.task(),
          variants.size() > Page.MOST_OPEN_ROWS,
          () ->
              page.panels(
                  "%s: each variant (coloured) against %s (black or white), %s%s. Thin lines are single seeds%s."
                      .formatted(
                          curves.task(),
                          base(),
                          Captions.runs(analysis, curves.task()),
                          episodes(),
                          grey(unfinished)),
                  panels(curves, variants, levels)));
    }
  }

  /** The runs on a task that have been evaluated but have not ended. */
  private List<RunResult> unfinished(String task) {
    return analysis.results().runs().stream()
        .filter(run -> run.id().task().equals(task) && !run.evaluations().isEmpty())
        .filter(run -> UNFINISHED.contains(run.status()))
        .toList();
  }

  private static String grey(List<RunResult> unfinished) {
    return unfinished.isEmpty()
        ? ""
        : "; %s in grey, not counted".formatted(Plural.of(unfinished.size(), "unfinished run"));
  }

  /** The number of episodes that each point is the mean of; empty if unknown. */
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
    List<RunResult> unfinished = unfinished(curves.task());
    LineChart.Range range = LineChart.Range.of(all, paths(unfinished));
    List<Markup> panels = new ArrayList<>();
    for (String variant : variants) {
      if (!variant.equals(base()) || variants.size() == 1) {
        List<LineChart.Line> lines = new ArrayList<>();
        if (curves.bands().containsKey(base())) {
          lines.add(line(curves, base(), List.of()));
        }
        lines.add(line(curves, variant, runs(curves, variant)));
        Markup panel = new Markup().open("h4").add(names.labelled(variant)).close();
        List<RunResult> own =
            unfinished.stream().filter(run -> run.id().variant().equals(variant)).toList();
        LineChart chart = chart(variant + " on " + curves.task(), lines, paths(own), levels, range);
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

  private static List<LineChart.Path> paths(List<RunResult> runs) {
    return runs.stream()
        .map(
            run ->
                new LineChart.Path(
                    run.evaluations().stream().mapToDouble(Evaluation::step).toArray(),
                    run.evaluations().stream().mapToDouble(Evaluation::meanReturn).toArray()))
        .toList();
  }

  private static LineChart chart(
      String title,
      List<LineChart.Line> lines,
      List<RunResult> unfinished,
      Map<String, Double> levels) {
    List<LineChart.Path> paths = paths(unfinished);
    return chart(title, lines, paths, levels, LineChart.Range.of(lines, paths));
  }

  private static LineChart chart(
      String title,
      List<LineChart.Line> lines,
      List<LineChart.Path> unfinished,
      Map<String, Double> levels,
      LineChart.Range range) {
    return new LineChart(
        title, "environment steps", "return per episode", lines, unfinished, levels, range);
  }
}
