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
import symphony.report.statistics.Verdict;

/** What the study says, in words first. */
final class VerdictSection {

  private final Analysis analysis;
  private final Names names;

  VerdictSection(Analysis analysis, Names names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    page.section("verdict", "What the study says");
    analysis.primaryAnalysis().ifPresent(primary -> primary(page, primary));
    matrix(page);
    if (!analysis.byTask().isEmpty()) {
      byTask(page);
    }
    constants(page);
    warnings(page);
    page.end();
  }

  private void primary(Page page, MeasureAnalysis primary) {
    Markup lead = page.out().open("p", "class", "lead");
    lead.text("On " + primary.measure().label() + ": ");
    List<String> sentences = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      List<String> subjects =
          primary.comparisons().stream()
              .filter(c -> c.verdict() == verdict)
              .map(VerdictSection::subject)
              .toList();
      if (!subjects.isEmpty()) {
        sentences.add(Names.list(subjects) + " " + phrase(verdict, subjects.size()));
      }
    }
    lead.text(
        sentences.isEmpty() ? "nothing can be compared yet." : String.join("; ", sentences) + ".");
    lead.close().line();
    if (!primary.comparisons().isEmpty()) {
      page.figure(
          "Paired difference in %s (%s). Thin line: 95%% interval, thick: 90%%%s."
              .formatted(
                  primary.measure().label(),
                  primary.unit(),
                  margin(primary) > 0 ? "; shaded: what was declared to be no difference" : ""),
          new Markup(),
          Differences.chart(analysis, primary, names)::draw);
    }
  }

  private double margin(MeasureAnalysis measure) {
    double margin = analysis.results().study().margin(measure.measure().key());
    return Double.isNaN(margin) ? 0 : margin;
  }

  private static String subject(Comparison comparison) {
    return comparison.pair().isPresent()
        ? comparison.subject()
        : "(" + Names.comparison(comparison.name()) + ")";
  }

  private String phrase(Verdict verdict, int subjects) {
    String verb = subjects == 1 ? "is " : "are ";
    String base = analysis.results().study().base();
    return switch (verdict) {
      case BETTER -> verb + "better than " + base;
      case WORSE -> verb + "worse than " + base;
      case EQUIVALENT -> verb + "equivalent to " + base;
      case UNDECIDED -> verb + "undecided";
    };
  }

  private void matrix(Page page) {
    List<MeasureAnalysis> shown = analysis.measures().stream().filter(m -> !m.constant()).toList();
    List<String> comparisons =
        shown.stream()
            .flatMap(m -> m.comparisons().stream())
            .map(Comparison::name)
            .distinct()
            .toList();
    if (comparisons.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("comparison"));
    shown.forEach(m -> header.add(m.measure().label() + direction(m.measure())));
    HtmlTable table = new HtmlTable(header);
    for (String name : comparisons) {
      List<Markup> cells = new ArrayList<>(List.of(label(name, shown)));
      shown.forEach(m -> cells.add(verdict(m.comparison(name))));
      table.cells(cells);
    }
    page.table(
        "Verdicts with the mean paired difference and its 95% interval. Arrows beside a measure say"
            + " which direction is good.",
        table);
  }

  private void byTask(Page page) {
    List<MeasureAnalysis> tasks = List.copyOf(analysis.byTask().values());
    List<String> header = new ArrayList<>(List.of("comparison"));
    header.addAll(analysis.byTask().keySet());
    HtmlTable table = new HtmlTable(header);
    tasks.stream()
        .flatMap(task -> task.comparisons().stream())
        .map(Comparison::name)
        .distinct()
        .forEach(
            name -> {
              List<Markup> cells = new ArrayList<>(List.of(label(name, tasks)));
              tasks.forEach(task -> cells.add(verdict(task.comparison(name))));
              table.cells(cells);
            });
    page.table(
        "Verdicts in %s task by task; p is corrected over the comparisons of each task."
            .formatted(analysis.primary().label()),
        table);
  }

  private Markup label(String name, List<MeasureAnalysis> shown) {
    Optional<Comparison> comparison =
        shown.stream().flatMap(m -> m.comparison(name).stream()).findFirst();
    return comparison
        .filter(c -> c.pair().isPresent())
        .map(c -> names.labelled(c.subject()))
        .orElseGet(() -> HtmlTable.cell(Names.comparison(name)));
  }

  private static String direction(Measure measure) {
    return measure.higherIsBetter() ? " ↑" : " ↓";
  }

  static Markup verdict(Optional<Comparison> found) {
    Markup cell = new Markup();
    if (found.isEmpty()) {
      return cell.text("–");
    }
    Comparison comparison = found.get();
    cell.open("span", "class", "verdict " + comparison.verdict().word());
    cell.text(glyph(comparison.verdict()) + " " + comparison.verdict().word()).close();
    cell.element("span", Numbers.signedCentre(comparison.effect().mean()), "class", "number");
    cell.element("span", Numbers.interval(comparison.effect().mean()), "class", "interval");
    return cell;
  }

  private static String glyph(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "▲";
      case WORSE -> "▼";
      case EQUIVALENT -> "≈";
      case UNDECIDED -> "?";
    };
  }

  private void constants(Page page) {
    List<String> same =
        analysis.measures().stream()
            .filter(MeasureAnalysis::constant)
            .map(
                m ->
                    m.measure().label()
                        + " ("
                        + Numbers.value(
                            m.samples()
                                .values()
                                .iterator()
                                .next()
                                .observations()
                                .findFirst()
                                .orElseThrow()
                                .value())
                        + ")")
            .toList();
    if (!same.isEmpty()) {
      page.note("The same in every run, so not compared: " + Names.list(same) + ".");
    }
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
