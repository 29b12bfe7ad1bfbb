package symphony.report.document;

import symphony.report.analysis.Analysis;
import symphony.report.chart.Numbers;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.Resampling;

/** The section on methods: text that can be copied into a paper, references and provenance. */
final class MethodSection {

  private final Analysis analysis;

  MethodSection(Analysis analysis) {
    this.analysis = analysis;
  }

  void writeTo(Page page) {
    page.section("methods", "Methods");
    page.paragraph(Methods.paragraph(analysis));
    scale(page);
    page.heading("References");
    page.out().element("pre", Methods.bibtex(), "class", "bibtex").line();
    provenance(page);
    page.end();
  }

  private void scale(Page page) {
    StudyRecord study = analysis.results().study();
    if (study.normalization().isEmpty()) {
      return;
    }
    HtmlTable table = new HtmlTable("task", "random (0)", "reference (1)");
    study
        .normalization()
        .forEach(
            (task, range) ->
                table.row(task, Numbers.value(range.random()), Numbers.value(range.reference())));
    page.table("Scale constants: (x − random) / (reference − random).", table);
  }

  private void provenance(Page page) {
    page.heading("Provenance");
    HtmlTable table = new HtmlTable("fact", "value");
    table.row("bootstrap seed", String.valueOf(analysis.resampling().seed()));
    table.row("bootstrap generator", Resampling.GENERATOR);
    table.row("bootstrap resamples", Numbers.count(analysis.resampling().resamples()));
    analysis.results().provenance().forEach((key, value) -> table.row(key, value));
    page.table("What produced the runs and this report.", table);
  }
}
