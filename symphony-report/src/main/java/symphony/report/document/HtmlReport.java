package symphony.report.document;

import symphony.report.analysis.Analysis;
import symphony.report.chart.Markup;
import symphony.report.results.Plural;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;

/**
 * The report as one HTML page without script or network access, with styles for light, dark and
 * print.
 */
public final class HtmlReport {

  private final Analysis analysis;
  private final StudyRecord study;
  private final DisplayNames names;
  private final Page page = new Page();
  private final Markup out = new Markup();

  /** Creates the report of an analysis. */
  public HtmlReport(Analysis analysis) {
    this.analysis = analysis;
    this.study = analysis.results().study();
    this.names = new DisplayNames(study);
    write();
  }

  /** The whole page. */
  public String text() {
    return out.toString();
  }

  /** The page's parts, for exporting figures and tables. */
  Page page() {
    return page;
  }

  private void write() {
    sections();
    out.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    out.verbatim("<meta charset=\"utf-8\">\n");
    out.verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.verbatim("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.element("title", study.name() + " · ablation study").line();
    out.open("style").verbatim(StyleSheet.text()).close().line();
    out.close().open("body").open("main").line();
    header();
    contents();
    out.add(page.out());
    out.close().close().close().line();
  }

  private void sections() {
    new VerdictSection(analysis, names).writeTo(page);
    new RaceSection(analysis, names).writeTo(page);
    new PlanSection(analysis, names).writeTo(page);
    new CurveSection(analysis, names).writeTo(page);
    new ScoreSection(analysis, names).writeTo(page);
    new DifferenceSection(analysis, names).writeTo(page);
    new EfficiencySection(analysis, names).writeTo(page);
    new SafetySection(analysis, names).writeTo(page);
    new InfoSection(analysis, names).writeTo(page);
    new CostSection(analysis, names).writeTo(page);
    new InteractionSection(analysis).writeTo(page);
    new RunSection(analysis).writeTo(page);
    new MethodSection(analysis).writeTo(page);
  }

  private void contents() {
    out.open("nav", "aria-label", "Contents").open("ul");
    for (Page.Section section : page.sections()) {
      out.open("li").element("a", section.heading(), "href", "#" + section.id()).close();
    }
    out.close().close().line();
  }

  private void header() {
    out.open("header");
    out.element("p", "Ablation study", "class", "kicker");
    out.element("h1", study.name());
    if (!study.question().isEmpty()) {
      out.element("p", study.question(), "class", "question");
    }
    out.open("ul", "class", "facts");
    fact(study.variants().size(), Plural.choose(study.variants().size(), "variant", "variants"));
    fact(study.tasks().size(), Plural.choose(study.tasks().size(), "task", "tasks"));
    fact(study.seeds().size(), Plural.choose(study.seeds().size(), "seed", "seeds"));
    fact(
        analysis.results().count(RunStatus.DONE),
        "of " + analysis.results().runs().size() + " runs done");
    long failed = analysis.results().count(RunStatus.FAILED);
    if (failed > 0) {
      fact(failed, "failed");
    }
    out.close().close().line();
  }

  private void fact(long number, String noun) {
    out.open("li").element("b", String.valueOf(number)).text(" " + noun).close();
  }
}
