package symphony.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Measure;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.IntervalChart;
import symphony.report.chart.LineChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Observation;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.Sample;

/** The section on final scores: every seed, aggregates with intervals, the whole distribution. */
final class ScoreSection {

  private final Analysis analysis;
  private final DisplayNames names;

  ScoreSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    Optional<MeasureAnalysis> found = analysis.of(Measure.FINAL_RETURN);
    if (found.isEmpty()) {
      return;
    }
    MeasureAnalysis scores = found.get();
    page.section("scores", "Final scores");
    page.collapsible("Final return of every variant", isLong(scores), () -> every(page, scores));
    page.collapsible("Performance profiles", isLong(scores), () -> profiles(page, scores));
    page.end();
  }

  private static boolean isLong(MeasureAnalysis scores) {
    return scores.samples().size() > Page.MOST_OPEN_ROWS;
  }

  private void every(Page page, MeasureAnalysis scores) {
    page.figure(
        "Interquartile mean of the final return with its 95%% interval; a small marker is one seed. %s."
            .formatted(Captions.runs(analysis)),
        new Markup(),
        Page.drawings(strip(scores)));
    page.table(
        "Final return (%s) of %s: aggregates over seeds%s with 95%% stratified bootstrap intervals."
            .formatted(scores.unit(), Captions.runs(analysis), tasks() > 1 ? " and tasks" : ""),
        aggregates(scores));
    if (tasks() > 1) {
      page.table(
          "Mean final return by task, with its standard deviation over seeds.", byTask(scores));
    }
  }

  private int tasks() {
    return analysis.results().study().tasks().size();
  }

  private IntervalChart strip(MeasureAnalysis scores) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    scores
        .samples()
        .forEach(
            (variant, sample) -> {
              Estimate iqm = scores.aggregates().get(variant).get(Aggregate.IQM);
              rows.add(
                  new IntervalChart.Row(
                      variant,
                      names.style(variant),
                      iqm,
                      Optional.empty(),
                      sample.observations().mapToDouble(Observation::value).toArray(),
                      Numbers.estimate(iqm)));
            });
    return new IntervalChart(
        "Final return of each variant",
        "final return (" + scores.unit() + ")",
        rows,
        Optional.empty(),
        Double.NaN);
  }

  private HtmlTable aggregates(MeasureAnalysis scores) {
    List<Aggregate> shown = new ArrayList<>(List.of(Aggregate.IQM, Aggregate.MEAN));
    if (tasks() > 1) {
      shown.add(Aggregate.MEDIAN);
    }
    if (scores.normalised()) {
      shown.add(Aggregate.OPTIMALITY_GAP);
    }
    List<String> header = new ArrayList<>(List.of("variant", "seeds"));
    shown.forEach(aggregate -> header.add(aggregate.label()));
    header.addAll(List.of("median seed", "worst seed", "best seed"));
    HtmlTable table = new HtmlTable(header);
    scores.samples().forEach((variant, sample) -> table.cells(row(variant, sample, scores, shown)));
    return table;
  }

  private List<Markup> row(
      String variant, Sample sample, MeasureAnalysis scores, List<Aggregate> shown) {
    Map<Aggregate, Estimate> estimates = scores.aggregates().get(variant);
    double[] sorted = sample.observations().mapToDouble(Observation::value).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    List<Markup> cells = new ArrayList<>();
    cells.add(names.labelled(variant));
    cells.add(HtmlTable.cell(String.valueOf(sample.replication())));
    shown.forEach(a -> cells.add(HtmlTable.cell(Numbers.estimate(estimates.get(a)))));
    cells.add(HtmlTable.cell(Numbers.value(median)));
    cells.add(HtmlTable.cell(Numbers.value(sorted[0])));
    cells.add(HtmlTable.cell(Numbers.value(sorted[sorted.length - 1])));
    return cells;
  }

  private HtmlTable byTask(MeasureAnalysis scores) {
    List<String> tasks = analysis.results().study().tasks();
    List<String> header = new ArrayList<>(List.of("variant"));
    header.addAll(tasks);
    HtmlTable table = new HtmlTable(header);
    scores
        .samples()
        .forEach(
            (variant, sample) -> {
              List<Markup> cells = new ArrayList<>(List.of(names.labelled(variant)));
              tasks.forEach(task -> cells.add(HtmlTable.cell(spread(sample.values(task)))));
              table.cells(cells);
            });
    return table;
  }

  private static String spread(double[] values) {
    if (values.length == 0) {
      return "–";
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
    return Numbers.value(mean) + " ± " + Numbers.value(deviation);
  }

  private void profiles(Page page, MeasureAnalysis scores) {
    List<String> variants = List.copyOf(analysis.profiles().keySet());
    String caption =
        "Performance profiles: the share of runs whose final return is above τ, with pointwise"
            + " 95% bands; "
            + Captions.runs(analysis)
            + ". A profile further up and right is better over the whole distribution.";
    if (variants.size() <= CurveSection.MOST_TOGETHER) {
      LineChart chart = profiles(scores, "Performance profiles", variants);
      page.figure(
          caption, names.legend(variants), width -> chart.draw(width, width > 500 ? 320 : 250));
    } else {
      String base = analysis.results().study().base();
      page.panels(
          caption + " Each variant (coloured) against " + base + " (black or white).",
          variants.stream().filter(v -> !v.equals(base)).map(v -> panel(scores, base, v)).toList());
    }
  }

  private Markup panel(MeasureAnalysis scores, String base, String variant) {
    List<String> both = Stream.of(base, variant).filter(analysis.profiles()::containsKey).toList();
    Markup panel = new Markup().open("h4").add(names.labelled(variant)).close();
    return panel.add(profiles(scores, "Performance profile of " + variant, both).draw(330, 210));
  }

  private LineChart profiles(MeasureAnalysis scores, String title, List<String> variants) {
    return new LineChart(
        title,
        "final return τ (" + scores.unit() + ")",
        "share of runs above τ",
        variants.stream().map(v -> line(v, analysis.profiles().get(v))).toList(),
        Map.of(),
        new LineChart.Range(0, 1));
  }

  private LineChart.Line line(String variant, PerformanceProfile profile) {
    return new LineChart.Line(
        variant,
        names.style(variant),
        profile.thresholds(),
        profile.share(),
        profile.low(),
        profile.high(),
        List.of());
  }
}
