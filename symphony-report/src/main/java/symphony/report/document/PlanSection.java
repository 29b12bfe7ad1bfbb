package symphony.report.document;

import java.util.List;
import java.util.stream.Collectors;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Measure;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.results.Plural;
import symphony.report.results.StudyRecord;
import symphony.report.results.Tuning;

/**
 * The section on the plan: variants with their differences, tasks, seeds, budget, declared choices.
 */
final class PlanSection {

  private final Analysis analysis;
  private final StudyRecord study;
  private final DisplayNames names;

  PlanSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.study = analysis.results().study();
    this.names = names;
  }

  void writeTo(Page page) {
    page.section("plan", "The plan");
    page.paragraph(
        "%s on %s, %s each%s. The primary measure is %s%s."
            .formatted(
                Plural.of(study.variants().size(), "variant"),
                DisplayNames.list(study.tasks()),
                study.foreign()
                    ? Methods.foreignRuns(analysis)
                    : Plural.of(study.seeds().size(), "seed"),
                study.steps() > 0
                    ? ", " + Numbers.count(study.steps()) + " environment steps per run"
                    : "",
                Measure.of(study.primary()).map(Measure::label).orElse(study.primary()),
                margins()));
    HtmlTable table = new HtmlTable("variant", "differs from " + study.base() + " in");
    for (StudyRecord.Variant variant : study.variants()) {
      table.cells(List.of(names.labelled(variant.name()), changes(variant)));
    }
    page.collapsible(
        "Every variant",
        study.variants().size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "The variants and every config value in which they differ from the base.", table));
    study.tuning().ifPresent(tuning -> tuning(page, tuning));
    if (!analysis.results().baseConfig().isEmpty()) {
      page.collapsible(
          "The base's whole config",
          true,
          () -> page.out().element("pre", analysis.results().baseConfig(), "class", "config"));
    }
    if (!study.aliases().isEmpty()) {
      page.paragraph(
          "The design is a fraction of the full factorial. It cannot distinguish these effects: "
              + String.join("; ", study.aliases())
              + ".");
    }
    page.end();
  }

  private void tuning(Page page, Tuning tuning) {
    page.collapsible(
        "How the variants were tuned",
        tuning.candidates().size() > Page.MOST_OPEN_ROWS,
        () ->
            page.table(
                "The settings that were tried for each tuned variant on the tuning seeds, their "
                    + "mean final returns, and the setting with which it is scored.",
                TuningWords.table(tuning, study)));
  }

  private String margins() {
    return study.margins().entrySet().stream()
        .map(
            m ->
                "; differences in %s within ±%s count as no difference"
                    .formatted(
                        Measure.of(m.getKey()).map(Measure::label).orElse(m.getKey()),
                        Numbers.value(m.getValue())))
        .collect(Collectors.joining());
  }

  private Markup changes(StudyRecord.Variant variant) {
    if (variant.changes().isEmpty()) {
      return HtmlTable.cell(variant.name().equals(study.base()) ? "(the base)" : "nothing known");
    }
    Markup cell = new Markup();
    for (StudyRecord.Change change : variant.changes()) {
      cell.open("div", "class", "change").element("code", DisplayNames.key(change.key()));
      cell.text(" ").element("del", shown(change.from())).text(" → ");
      cell.element("ins", shown(change.to())).close();
    }
    return cell;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "unset" : value;
  }
}
