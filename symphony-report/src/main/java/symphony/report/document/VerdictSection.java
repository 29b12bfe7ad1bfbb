package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.Measure;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.results.Plural;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Verdict;

/** The section on the verdicts, which starts with sentences. */
final class VerdictSection {

  private final Analysis analysis;
  private final DisplayNames names;

  VerdictSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    page.section("verdict", "What the study says");
    Lead lead = new Lead(analysis);
    page.out().element("p", lead.decided(), "class", "lead").line();
    lead.explored().ifPresent(page::paragraph);
    postHoc(page);
    analysis.primaryAnalysis().ifPresent(primary -> primary(page, primary));
    matrix(page);
    if (!analysis.byTask().isEmpty()) {
      byTask(page);
    }
    constants(page);
    warnings(page);
    page.end();
  }

  private void postHoc(Page page) {
    if (!analysis.postHoc().isEmpty()) {
      page.note("Post hoc: " + String.join(" ", analysis.postHoc()));
    }
  }

  private void primary(Page page, MeasureAnalysis primary) {
    if (primary.comparisons().isEmpty()) {
      return;
    }
    String lines =
        primary.confirmatory()
            ? "Thin line: %s interval that holds for %s and excludes 0 where the verdict is better or worse%s"
                .formatted(
                    level(primary),
                    Plural.choose(
                        primary.comparisons().size(),
                        "the comparison",
                        "all %d comparisons together".formatted(primary.comparisons().size())),
                    margin(primary) > 0
                        ? "; thick line: the t interval, which is inside the shaded margin where equivalence is shown"
                        : "")
            : "Thin line: 95% t interval of each comparison alone; exploratory";
    page.figure(
        "Difference in %s (%s), best first; %s, %s. %s."
            .formatted(
                primary.measure().label(),
                primary.unit(),
                Captions.runs(analysis),
                Captions.sides(analysis, primary),
                lines),
        new Markup(),
        Page.drawings(Differences.chart(analysis, primary, names)));
  }

  private String level(MeasureAnalysis primary) {
    Estimate first = primary.comparisons().getFirst().effect().simultaneous();
    return Math.round(100 * first.level())
        + "%"
        + (analysis.racing().isPresent() ? " (at every look)" : "");
  }

  private double margin(MeasureAnalysis measure) {
    double margin = analysis.results().study().margin(measure.measure().key());
    return Double.isNaN(margin) ? 0 : margin;
  }

  private void matrix(Page page) {
    List<MeasureAnalysis> shown = analysis.measures().stream().filter(m -> !m.constant()).toList();
    if (shown.stream().allMatch(m -> m.comparisons().isEmpty())) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("comparison"));
    shown.forEach(m -> header.add(m.measure().label() + direction(m.measure())));
    page.collapsible(
        "All comparisons on all measures",
        comparisons(shown).size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "Mean differences of %s. With a verdict: the confirmatory family, with simultaneous intervals. Without a verdict: exploratory, each with its own uncorrected 95%% t interval. The arrow at a measure's name shows which direction is better."
                    .formatted(Captions.runs(analysis)),
                table(header, shown)));
  }

  private void byTask(Page page) {
    List<MeasureAnalysis> tasks = List.copyOf(analysis.byTask().values());
    List<String> header = new ArrayList<>(List.of("comparison"));
    header.addAll(analysis.byTask().keySet());
    page.collapsible(
        "By task",
        comparisons(tasks).size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "Exploratory: differences in %s by task, each with its own uncorrected 95%% t interval."
                    .formatted(analysis.primary().label()),
                table(header, tasks)));
  }

  private static List<String> comparisons(List<MeasureAnalysis> shown) {
    return shown.stream()
        .flatMap(m -> Differences.sorted(m).stream())
        .map(Comparison::name)
        .distinct()
        .toList();
  }

  private HtmlTable table(List<String> header, List<MeasureAnalysis> shown) {
    HtmlTable table = new HtmlTable(header);
    for (String name : comparisons(shown)) {
      List<Markup> cells = new ArrayList<>(List.of(label(name, shown)));
      shown.forEach(m -> cells.add(cell(m, m.comparison(name))));
      table.cells(cells);
    }
    return table;
  }

  private Markup label(String name, List<MeasureAnalysis> shown) {
    Optional<Comparison> comparison =
        shown.stream().flatMap(m -> m.comparison(name).stream()).findFirst();
    Markup label = label(name, comparison);
    comparison
        .flatMap(c -> TuningWords.of(analysis, c))
        .ifPresent(words -> label.element("span", words, "class", "interval"));
    return label;
  }

  private Markup label(String name, Optional<Comparison> comparison) {
    return comparison
        .filter(Comparison::plain)
        .filter(c -> c.other().equals(Optional.of(analysis.results().study().base())))
        .map(c -> names.labelled(c.subject()))
        .orElseGet(() -> HtmlTable.cell(DisplayNames.comparison(name)));
  }

  private static String direction(Measure measure) {
    return measure.higherIsBetter() ? " ↑" : " ↓";
  }

  private Markup cell(MeasureAnalysis measure, Optional<Comparison> found) {
    Markup cell = new Markup();
    if (found.isEmpty()) {
      return cell.text("–");
    }
    Comparison comparison = found.get();
    comparison.verdict().ifPresent(verdict -> badge(cell, comparison, verdict));
    Estimate shown = Differences.shown(measure, comparison);
    cell.element("span", Numbers.signedCentre(shown), "class", "number");
    cell.element("span", Numbers.interval(shown), "class", "interval");
    return cell;
  }

  private void badge(Markup cell, Comparison comparison, Verdict verdict) {
    String kind = verdict == Verdict.TOO_FEW ? "undecided" : verdict.word();
    String said =
        glyph(verdict) + " " + verdict.word() + (analysis.postHoc().isEmpty() ? "" : ", post hoc");
    cell.element("span", said, "class", "verdict " + kind);
    comparison
        .failures()
        .filter(f -> f.any())
        .ifPresent(
            f ->
                cell.element(
                    "span",
                    "%d of %d failed, against %d of %d (p %s)"
                        .formatted(
                            f.subject(), f.subjectRuns(), f.base(), f.baseRuns(), Numbers.p(f.p())),
                    "class",
                    "interval"));
    if (!comparison.learnt()) {
      cell.element("span", "no learning shown", "class", "interval");
    }
  }

  private static String glyph(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "▲";
      case WORSE -> "▼";
      case EQUIVALENT -> "≈";
      case UNDECIDED, TOO_FEW -> "?";
    };
  }

  private void constants(Page page) {
    List<String> same =
        analysis.measures().stream()
            .filter(MeasureAnalysis::constant)
            .map(m -> m.measure().label() + " (" + Numbers.value(first(m)) + ")")
            .toList();
    if (!same.isEmpty()) {
      page.note("Equal in every run, so not compared: " + DisplayNames.list(same) + ".");
    }
  }

  private static double first(MeasureAnalysis measure) {
    return measure
        .samples()
        .values()
        .iterator()
        .next()
        .observations()
        .findFirst()
        .orElseThrow()
        .value();
  }

  private void warnings(Page page) {
    if (analysis.warnings().isEmpty()) {
      return;
    }
    page.out().open("aside", "class", "warnings").element("h3", "Read with care").open("ul");
    analysis.warnings().forEach(warning -> page.out().element("li", warning));
    page.out().close().close().line();
  }
}
