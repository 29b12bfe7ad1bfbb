package symphony.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symphony.report.chart.LineChart;
import symphony.report.chart.Markup;
import symphony.report.chart.Style;
import symphony.report.document.StyleSheet;
import symphony.report.results.Evaluation;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;

/** The HTML page of a running study, which reloads itself every few seconds. */
final class WatchPage {

  private static final int SECONDS = 5;

  private final StudyStatus status;

  WatchPage(StudyStatus status) {
    this.status = status;
  }

  String text() {
    Markup out = new Markup();
    out.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    out.verbatim(
        "<meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"" + SECONDS + "\">");
    out.verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.verbatim("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.element("title", status.results().study().name() + " · running").line();
    out.open("style").verbatim(StyleSheet.text()).close().line();
    out.close().open("body").open("main").line();
    header(out);
    progress(out);
    status.results().study().tasks().forEach(task -> curves(out, task));
    failures(out);
    logs(out);
    return out.close().close().close().toString();
  }

  private void header(Markup out) {
    out.open("header").element("p", "Study in progress", "class", "kicker");
    out.element("h1", status.results().study().name());
    out.element("p", StatusCommand.sentence(status), "class", "question");
    out.element(
        "p",
        "As of %s; the page refreshes itself every %d seconds."
            .formatted(status.at().truncatedTo(ChronoUnit.SECONDS), SECONDS),
        "class",
        "note");
    out.close().line();
  }

  private void progress(Markup out) {
    out.open("section", "id", "progress").element("h2", "Progress");
    out.open("div", "class", "scroll").open("table").open("thead").open("tr");
    List.of("variant and task", "done", "running", "failed", "steps", "return")
        .forEach(name -> out.element("th", name, "scope", "col"));
    out.close().close().open("tbody");
    for (Map.Entry<String, List<RunningRun>> group : status.groups().entrySet()) {
      List<RunningRun> runs = group.getValue();
      out.open("tr").element("th", group.getKey(), "scope", "row");
      out.element("td", StatusCommand.count(runs, "done") + "/" + runs.size());
      out.element("td", String.valueOf(StatusCommand.count(runs, "running")));
      out.element("td", String.valueOf(StatusCommand.count(runs, "failed")));
      out.element("td", StatusCommand.steps(runs, status.planned()));
      out.element("td", StatusCommand.meanReturn(runs)).close().line();
    }
    out.close().close().close().close().line();
  }

  /** Writes the curve of every run, finished or not. */
  private void curves(Markup out, String task) {
    List<String> variants = status.results().study().variantNames();
    List<LineChart.Line> lines = new ArrayList<>();
    Markup legend = new Markup().open("p", "class", "legend");
    for (int i = 0; i < variants.size(); i++) {
      String variant = variants.get(i);
      List<LineChart.Line> own =
          lines(
              variant,
              new Style(i),
              status.results().runs().stream()
                  .filter(r -> r.id().variant().equals(variant) && r.id().task().equals(task))
                  .toList());
      if (!own.isEmpty()) {
        lines.addAll(own);
        legend.open("span", "class", "variant").add(new Style(i).swatch());
        legend.element("span", variant).close();
      }
    }
    legend.close();
    if (lines.isEmpty()) {
      return;
    }
    LineChart chart =
        new LineChart(
            "Returns so far on " + task,
            "environment steps",
            "return per episode",
            lines,
            Map.of(),
            LineChart.Range.of(lines));
    out.open("section").element("h2", task).open("figure").add(legend);
    out.open("div", "class", "wide").add(chart.draw(920, 380)).close();
    out.open("div", "class", "narrow").add(chart.draw(350, 270)).close();
    out.element(
        "figcaption",
        "Each line is one seed's evaluations so far, those of unfinished runs included.");
    out.close().close().line();
  }

  private static List<LineChart.Line> lines(String name, Style style, List<RunResult> runs) {
    List<LineChart.Line> lines = new ArrayList<>();
    for (RunResult run : runs) {
      if (!run.evaluations().isEmpty()) {
        double[] x = run.evaluations().stream().mapToDouble(Evaluation::step).toArray();
        double[] y = run.evaluations().stream().mapToDouble(Evaluation::meanReturn).toArray();
        lines.add(new LineChart.Line(name, style, x, y, y, y, List.of()));
      }
    }
    return lines;
  }

  private void failures(Markup out) {
    List<RunResult> failed =
        status.results().runs().stream().filter(r -> r.status() == RunStatus.FAILED).toList();
    if (!failed.isEmpty()) {
      out.open("section", "id", "failures").element("h2", "Failures").open("ul");
      failed.forEach(run -> out.element("li", run.id() + ": " + run.reason()));
      out.close().close().line();
    }
  }

  private void logs(Markup out) {
    Map<String, List<String>> logs = status.logs();
    if (!logs.isEmpty()) {
      out.open("section", "id", "logs").element("h2", "Last lines of the logs");
      logs.forEach(
          (name, lines) -> {
            out.element("h3", name);
            out.element("pre", String.join("\n", lines));
          });
      out.close().line();
    }
  }
}
