package symphony.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.analysis.Racing;
import symphony.report.chart.LineChart;
import symphony.report.chart.Numbers;
import symphony.report.chart.Style;
import symphony.report.statistics.Race;

/** How a race went: the evidence after each look, what stopped when, and what that saved. */
final class RaceSection {

  /** The largest power of ten that is drawn; more evidence than that needs no picture. */
  private static final double HIGHEST = 6;

  private final Analysis analysis;
  private final DisplayNames names;

  RaceSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    analysis.racing().ifPresent(racing -> section(page, racing));
  }

  private void section(Page page, Racing racing) {
    page.section("race", "The race");
    Race.Outcome outcome = racing.outcome();
    page.paragraph(
        "The race looks after %s runs per side, at most %d; %d of at most %d runs were trained%s. The probability that any difference is falsely called better or worse, over all looks and comparisons, is at most %s for normal scores; simulations confirmed this bound for skewed scores, for scores that occasionally collapse in every variant alike, and for unequal deviations. For equivalence, the bound holds for each comparison alone. If only some variants collapse occasionally, a race may decide before it has observed a collapse, and the bound does not hold."
            .formatted(
                racing.rule().schedule().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")),
                racing.rule().most(),
                racing.spent(),
                racing.planned(),
                outcome.ended()
                    ? "; the race has ended and saved " + racing.saved()
                    : "; the next look is due at " + outcome.due().orElseThrow(),
                Numbers.value(racing.rule().alpha())));
    if (outcome.looks().size() > 1) {
      path(page, racing);
    }
    page.collapsible(
        "Result of each comparison",
        outcome.evidence().size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "Result of each comparison: its largest e-value at any look, the bound that it "
                    + "had to reach, and the number of runs per side after which it stopped.",
                table(racing)));
    page.end();
  }

  private void path(Page page, Racing racing) {
    List<LineChart.Line> lines = new ArrayList<>();
    Map<String, Style> styles = styles();
    Map<String, Style> legend = new LinkedHashMap<>();
    for (Comparison comparison : comparisons()) {
      double[] x = looks(racing, comparison).stream().mapToDouble(Race.Look::runs).toArray();
      double[] y =
          looks(racing, comparison).stream()
              .mapToDouble(look -> logarithm(look.values().get(comparison.name())))
              .toArray();
      if (x.length > 0) {
        String name = DisplayNames.comparison(comparison.name());
        lines.add(new LineChart.Line(name, styles.get(name), x, y, y, y, List.of()));
        legend.put(name, styles.get(name));
      }
    }
    Map<String, Double> levels = new LinkedHashMap<>();
    levels.put("decides one of " + lines.size(), Math.log10(lines.size() / racing.rule().alpha()));
    LineChart chart =
        new LineChart(
            "Evidence after each look",
            "runs per side",
            "log10 of the e-value",
            lines,
            levels,
            LineChart.Range.of(lines));
    page.figure(
        "Evidence against no difference after each look. A line ends where its comparison is decided.",
        DisplayNames.legend(legend),
        width -> chart.draw(width, width > 500 ? 360 : 260));
  }

  private List<Comparison> comparisons() {
    return analysis.primaryAnalysis().map(MeasureAnalysis::comparisons).orElse(List.of());
  }

  /** Each comparison has its variant's style, where no other comparison is of the same variant. */
  private Map<String, Style> styles() {
    List<Comparison> all = comparisons();
    boolean own = all.stream().map(Comparison::subject).distinct().count() == all.size();
    Map<String, Style> styles = new LinkedHashMap<>();
    for (Comparison comparison : all) {
      styles.put(
          DisplayNames.comparison(comparison.name()),
          own ? names.style(comparison.subject()) : new Style(styles.size() + 1));
    }
    return styles;
  }

  private static List<Race.Look> looks(Racing racing, Comparison comparison) {
    return racing.outcome().looks().stream()
        .filter(look -> look.values().containsKey(comparison.name()))
        .toList();
  }

  private static double logarithm(double e) {
    return Math.max(-HIGHEST, Math.min(HIGHEST, Math.log10(e)));
  }

  private HtmlTable table(Racing racing) {
    HtmlTable table = new HtmlTable("comparison", "runs per side", "e-value", "bound", "verdict");
    racing
        .outcome()
        .evidence()
        .forEach(
            (name, evidence) ->
                table.row(
                    DisplayNames.comparison(name),
                    String.valueOf(evidence.runs()),
                    Numbers.value(racing.outcome().largest(name)),
                    Numbers.value(racing.outcome().bounds().get(name)),
                    racing.outcome().verdicts().get(name).word()));
    return table;
  }
}
