package symphony.report.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.results.Evaluation;
import symphony.report.results.Json;
import symphony.report.results.RunResult;
import symphony.report.results.Tuning;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Verdict;

/**
 * Writes the input and the results of a report as tidy tables with one observation per row: {@code
 * runs.csv}, {@code evaluations.csv} and {@code comparisons.csv}, and {@code tuning.csv} if
 * variants were tuned. An unknown number is an empty field.
 */
final class TidyData {

  private TidyData() {}

  /** Writes the files. */
  static void write(Analysis analysis, Path folder) {
    List<RunResult> runs = analysis.results().runs();
    Json.replace(folder.resolve("runs.csv"), runs(runs));
    Json.replace(folder.resolve("evaluations.csv"), evaluations(runs));
    Json.replace(folder.resolve("comparisons.csv"), comparisons(analysis.measures()));
    analysis
        .results()
        .study()
        .tuning()
        .ifPresent(tuning -> Json.replace(folder.resolve("tuning.csv"), tuning(tuning)));
  }

  /** The table of candidates: one row for each return on a task; the score is over all tasks. */
  private static String tuning(Tuning tuning) {
    List<List<String>> rows = new ArrayList<>();
    for (Tuning.Candidate candidate : tuning.candidates()) {
      for (Map.Entry<String, Double> of : candidate.returns().entrySet()) {
        List<String> row = new ArrayList<>(List.of(candidate.variant(), candidate.name()));
        tuning.keys().keySet().forEach(key -> row.add(candidate.setting().get(key)));
        row.add(of.getKey());
        row.add(number(of.getValue()));
        row.add(number(candidate.score()));
        row.add(String.valueOf(candidate.failed()));
        row.add(String.valueOf(candidate.selected()));
        rows.add(row);
      }
    }
    List<String> header = new ArrayList<>(List.of("variant", "candidate"));
    header.addAll(tuning.keys().keySet());
    header.addAll(List.of("task", "return", "score", "failed_runs", "selected"));
    return Exports.csv(header, rows);
  }

  private static String runs(List<RunResult> runs) {
    List<List<String>> rows = new ArrayList<>();
    for (RunResult run : runs) {
      boolean scored = !run.evaluations().isEmpty();
      List<String> row = id(run);
      row.add(run.status().word());
      row.add(run.reason());
      row.add(scored ? String.valueOf(run.evaluations().getLast().step()) : "");
      row.add(scored ? number(run.evaluations().getLast().meanReturn()) : "");
      row.add(number(run.training().falls()));
      row.add(number(run.training().smoothness()));
      row.add(number(run.training().saturation()));
      row.add(number(run.training().power()));
      row.add(run.digest());
      row.add(count(run.cost().parameters()));
      row.add(number(run.cost().updatesPerStep()));
      row.add(number(run.cost().seconds()));
      rows.add(row);
    }
    return Exports.csv(
        List.of(
            "variant",
            "task",
            "seed",
            "status",
            "reason",
            "last_step",
            "last_return",
            "training_falls_per_1000",
            "training_smoothness",
            "training_saturation",
            "training_power",
            "config_digest",
            "parameters",
            "updates_per_step",
            "seconds"),
        rows);
  }

  private static String evaluations(List<RunResult> runs) {
    SortedSet<String> info = new TreeSet<>();
    runs.forEach(run -> run.evaluations().forEach(e -> info.addAll(e.info().keySet())));
    List<List<String>> rows = new ArrayList<>();
    for (RunResult run : runs) {
      for (Evaluation evaluation : run.evaluations()) {
        List<String> row = id(run);
        row.add(run.status().word());
        row.add(String.valueOf(evaluation.step()));
        row.add(number(evaluation.meanReturn()));
        row.add(number(evaluation.length()));
        row.add(number(evaluation.falls()));
        row.add(number(evaluation.smoothness()));
        row.add(number(evaluation.saturation()));
        row.add(number(evaluation.energy()));
        row.add(number(evaluation.power()));
        for (String name : info) {
          row.add(number(evaluation.info().getOrDefault(name, Double.NaN)));
        }
        rows.add(row);
      }
    }
    List<String> header =
        new ArrayList<>(
            List.of(
                "variant",
                "task",
                "seed",
                "status",
                "step",
                "return",
                "length",
                "falls_per_1000",
                "smoothness",
                "saturation",
                "energy",
                "power"));
    info.forEach(name -> header.add("info_" + name));
    return Exports.csv(header, rows);
  }

  private static List<String> id(RunResult run) {
    return new ArrayList<>(
        List.of(run.id().variant(), run.id().task(), String.valueOf(run.id().seed())));
  }

  private static String comparisons(List<MeasureAnalysis> measures) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasureAnalysis measure : measures) {
      for (Comparison comparison : measure.comparisons()) {
        rows.add(row(measure, comparison));
      }
    }
    return Exports.csv(
        List.of(
            "measure",
            "unit",
            "comparison",
            "variant",
            "runs_a_side",
            "difference",
            "low",
            "high",
            "level",
            "adjusted_p",
            "verdict"),
        rows);
  }

  private static List<String> row(MeasureAnalysis measure, Comparison comparison) {
    Effect effect = comparison.effect();
    Estimate shown = Differences.shown(measure, comparison);
    return List.of(
        measure.measure().key(),
        measure.unit(),
        comparison.name(),
        comparison.subject(),
        String.valueOf(effect.runs()),
        number(shown.value()),
        number(shown.low()),
        number(shown.high()),
        String.valueOf(shown.level()),
        number(effect.adjustedP()),
        comparison.verdict().map(Verdict::word).orElse(""));
  }

  private static String count(long n) {
    return n > 0 ? String.valueOf(n) : "";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.valueOf(value) : "";
  }
}
