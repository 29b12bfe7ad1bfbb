package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Measure;
import symphony.report.chart.Numbers;
import symphony.report.results.Plural;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.statistics.Sample;

/** The section on all runs: those without a score first, with the reason, then all by seed. */
final class RunSection {

  private final Analysis analysis;

  RunSection(Analysis analysis) {
    this.analysis = analysis;
  }

  void writeTo(Page page) {
    page.section("runs", "Runs");
    List<RunResult> lost = analysis.results().runs().stream().filter(run -> !run.counts()).toList();
    if (lost.isEmpty()) {
      int runs = analysis.results().runs().size();
      page.paragraph(
          Plural.choose(runs, "The run is done.", "All %d runs are done.".formatted(runs)));
    } else {
      HtmlTable table = new HtmlTable("run", "state", "reason");
      lost.forEach(run -> table.row(run.id().toString(), run.status().word(), reason(run)));
      page.table("Runs that did not end as planned; failed runs count as outcomes.", table);
    }
    page.out().open("details").element("summary", "Final return of every run");
    for (String task : analysis.results().study().tasks()) {
      seeds(page, task);
    }
    page.out().close();
    page.end();
  }

  private static String reason(RunResult run) {
    if (!run.reason().isEmpty()) {
      return run.reason();
    }
    return run.status() == RunStatus.DONE ? "it was never evaluated" : "–";
  }

  private void seeds(Page page, String task) {
    List<String> variants = analysis.results().study().variantNames();
    List<Long> seeds = analysis.results().study().seeds();
    List<String> header = new ArrayList<>(List.of("variant"));
    seeds.forEach(seed -> header.add("seed " + seed));
    HtmlTable table = new HtmlTable(header);
    Map<RunId, String> scores = scores();
    for (String variant : variants) {
      List<String> row = new ArrayList<>(List.of(variant));
      seeds.forEach(s -> row.add(scores.getOrDefault(new RunId(variant, task, s), "–")));
      table.row(row.toArray(String[]::new));
    }
    page.table("Final return on " + task + " by seed.", table);
  }

  private Map<RunId, String> scores() {
    Map<RunId, String> scores = new TreeMap<>();
    Map<String, Sample> samples =
        analysis.of(Measure.FINAL_RETURN).map(m -> m.samples()).orElse(Map.of());
    samples.forEach(
        (variant, sample) ->
            sample
                .observations()
                .forEach(
                    o ->
                        scores.put(
                            new RunId(variant, o.task(), o.seed()), Numbers.value(o.value()))));
    return scores;
  }
}
