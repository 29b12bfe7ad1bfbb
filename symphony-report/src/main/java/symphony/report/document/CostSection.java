package symphony.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import symphony.report.analysis.Analysis;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.results.RunCost;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;

/** The section on the cost of each variant: time, size and work. */
final class CostSection {

  private final Analysis analysis;
  private final DisplayNames names;

  CostSection(Analysis analysis, DisplayNames names) {
    this.analysis = analysis;
    this.names = names;
  }

  void writeTo(Page page) {
    HtmlTable table =
        new HtmlTable(
            "variant",
            "parameters",
            "updates per step",
            "wall-clock time per run",
            "steps per second");
    boolean any = false;
    for (String variant : analysis.results().study().variantNames()) {
      List<RunCost> costs = costs(variant);
      double parameters = median(costs, cost -> positive(cost.parameters()));
      double updates = median(costs, RunCost::updatesPerStep);
      double seconds = median(costs, RunCost::seconds);
      any |= parameters > 0 || updates > 0 || seconds > 0;
      table.cells(
          List.of(
              names.labelled(variant),
              HtmlTable.cell(
                  Double.isNaN(parameters) ? "–" : Numbers.count(Math.round(parameters))),
              HtmlTable.cell(Numbers.value(updates)),
              clock(time(seconds)),
              clock(Numbers.value(median(costs, RunCost::stepsPerSecond)))));
    }
    if (any) {
      page.section("cost", "What each variant costs");
      page.table(
          "Medians over the finished runs (%s). Parameters: trained numbers of one agent. Wall-clock time: a run's share of the time of the seeds that train together with it, on the machines named under Provenance; it compares variants only if they ran under the same conditions."
              .formatted(Captions.runs(analysis)),
          table);
      page.end();
    }
  }

  private List<RunCost> costs(String variant) {
    return analysis.results().runs().stream()
        .filter(run -> run.status() == RunStatus.DONE && run.id().variant().equals(variant))
        .map(RunResult::cost)
        .toList();
  }

  private static double positive(long count) {
    return count > 0 ? count : Double.NaN;
  }

  private static double median(List<RunCost> costs, ToDoubleFunction<RunCost> number) {
    double[] known = costs.stream().mapToDouble(number).filter(Double::isFinite).toArray();
    Arrays.sort(known);
    int n = known.length;
    return n == 0 ? Double.NaN : (known[(n - 1) / 2] + known[n / 2]) / 2;
  }

  /**
   * Marks text that depends on the machine, so that a comparison of two reports can leave it out.
   */
  private static Markup clock(String text) {
    return new Markup().element("span", text, "class", "clock");
  }

  /** A time such as 41 s, 12.5 min or 3.2 h. */
  static String time(double seconds) {
    if (Double.isNaN(seconds)) {
      return "–";
    }
    return seconds < 100
        ? Numbers.value(seconds) + " s"
        : seconds < 6_000
            ? Numbers.value(seconds / 60) + " min"
            : Numbers.value(seconds / 3_600) + " h";
  }
}
