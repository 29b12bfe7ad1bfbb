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
import symphony.report.statistics.RaceMethod;

/**
 * The section on a race: the evidence after each look, when each comparison stopped, and the runs
 * saved.
 */
final class RaceSection {

  /** The largest height that is drawn. */
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
        "The race looks after %s runs per side, at most %d; %d of at most %d runs were trained%s. The probability that any difference is falsely called better or worse, over all looks and comparisons, is at most %s %s. For equivalence, the bound holds for each comparison alone. If only some variants collapse occasionally, a race may decide before it has observed a collapse, and the bound does not hold."
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
                Numbers.value(racing.rule().alpha()),
                validity(racing.rule().method())));
    if (outcome.looks().size() > 1) {
      path(page, racing);
    }
    page.collapsible(
        "Result of each comparison",
        outcome.tests().size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "Result of each comparison: %s, the bound that it had to reach (∞ if no verdict is possible so early), and the number of runs per side after which it stopped."
                    .formatted(
                        eValues(racing)
                            ? "its largest e-value at any look"
                            : "|t| at its last look (which may be below the bound if an earlier look"
                                + " rejects at the level that other verdicts have freed since)"),
                table(racing)));
    page.end();
  }

  private static String validity(RaceMethod method) {
    return switch (method) {
      case ANYTIME_VALID ->
          "for normal scores; simulations confirmed this bound for skewed scores, for scores that"
              + " occasionally collapse in every variant alike, and for unequal deviations";
      case GROUP_SEQUENTIAL ->
          "if variants without a difference have scores of one distribution, whatever its shape:"
              + " runs are rearranged at random within each look's additions, and the declared"
              + " looks share the probability (Lan-DeMets spending of the O'Brien-Fleming type)";
    };
  }

  private static boolean eValues(Racing racing) {
    return racing.rule().method() == RaceMethod.ANYTIME_VALID;
  }

  private void path(Page page, Racing racing) {
    List<LineChart.Line> lines = new ArrayList<>();
    Map<String, Style> styles = styles();
    Map<String, Style> legend = new LinkedHashMap<>();
    for (Comparison comparison : comparisons()) {
      double[] x = looks(racing, comparison).stream().mapToDouble(Race.Look::runs).toArray();
      double[] y =
          looks(racing, comparison).stream()
              .mapToDouble(look -> height(racing, look, comparison.name()))
              .toArray();
      if (x.length > 0) {
        String name = DisplayNames.comparison(comparison.name());
        lines.add(new LineChart.Line(name, styles.get(name), x, y, y, y, List.of()));
        legend.put(name, styles.get(name));
      }
    }
    Map<String, Double> levels = new LinkedHashMap<>();
    if (eValues(racing)) {
      levels.put(
          "decides one of " + lines.size(), Math.log10(lines.size() / racing.rule().alpha()));
    } else {
      levels.put("decides", 1.0);
    }
    LineChart chart =
        new LineChart(
            "Evidence after each look",
            "runs per side",
            eValues(racing) ? "log10 of the e-value" : "|t| divided by its bound",
            lines,
            levels,
            LineChart.Range.of(lines).including(levels.values()));
    page.figure(
        "Evidence against no difference after each look. A line ends where its comparison is decided.",
        DisplayNames.legend(legend),
        width -> chart.draw(width, width > 500 ? 360 : 260));
  }

  private List<Comparison> comparisons() {
    return analysis.primaryAnalysis().map(MeasureAnalysis::comparisons).orElse(List.of());
  }

  /** The style of each comparison: its variant's, if no other comparison has the same variant. */
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

  /** The height at which a look is drawn. */
  private static double height(Racing racing, Race.Look look, String name) {
    double value = look.values().get(name);
    double height = eValues(racing) ? Math.log10(value) : ofBound(value, look.bounds().get(name));
    return Math.max(-HIGHEST, Math.min(HIGHEST, height));
  }

  private static double ofBound(double t, double bound) {
    return Double.isInfinite(bound) ? 0 : t / bound;
  }

  private HtmlTable table(Racing racing) {
    HtmlTable table =
        new HtmlTable(
            "comparison",
            "runs per side",
            racing.rule().method().statistic(),
            "bound",
            "p over all looks",
            "verdict");
    Race.Outcome outcome = racing.outcome();
    outcome
        .tests()
        .forEach(
            (name, test) ->
                table.row(
                    DisplayNames.comparison(name),
                    String.valueOf(test.runs()),
                    Numbers.infinite(test.evidence()),
                    Numbers.infinite(outcome.bound(name)),
                    Numbers.value(test.p()),
                    outcome.verdicts().get(name).word()));
    return table;
  }
}
