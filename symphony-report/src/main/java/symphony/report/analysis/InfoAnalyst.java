package symphony.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import symphony.report.results.Evaluation;
import symphony.report.results.RunResult;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Bootstrap;
import symphony.report.statistics.CurveAlignment;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.Observation;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Sample;

/** Describes the named values that environments reported; failed runs are left out. */
final class InfoAnalyst {

  private final StudyResults results;
  private final Resampling resampling;

  InfoAnalyst(StudyResults results, Resampling resampling) {
    this.results = results;
    this.resampling = resampling;
  }

  List<InfoAnalysis> analyse() {
    List<InfoAnalysis> all = new ArrayList<>();
    for (String task : results.study().tasks()) {
      for (String name : names(task)) {
        all.add(analysis(task, name));
      }
    }
    return all;
  }

  private List<RunResult> runs(String task) {
    return results.counted().stream().filter(run -> run.id().task().equals(task)).toList();
  }

  private SortedSet<String> names(String task) {
    SortedSet<String> names = new TreeSet<>();
    for (RunResult run : runs(task)) {
      run.evaluations().forEach(evaluation -> names.addAll(told(evaluation)));
    }
    return names;
  }

  private static List<String> told(Evaluation evaluation) {
    return evaluation.info().entrySet().stream()
        .filter(e -> Double.isFinite(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private InfoAnalysis analysis(String task, String name) {
    String stream = "info/" + task + "/" + name + "/";
    Map<String, Estimate> means = new LinkedHashMap<>();
    Map<String, CurveBand> bands = new LinkedHashMap<>();
    for (String variant : results.study().variantNames()) {
      List<LearningCurve> curves =
          runs(task).stream()
              .filter(run -> run.id().variant().equals(variant))
              .flatMap(run -> curve(run, name).stream())
              .toList();
      if (!curves.isEmpty()) {
        means.put(variant, mean(variant, curves, stream));
        band(curves, stream + variant).ifPresent(band -> bands.put(variant, band));
      }
    }
    return new InfoAnalysis(task, name, means, bands);
  }

  private static Optional<LearningCurve> curve(RunResult run, String name) {
    List<Evaluation> telling =
        run.evaluations().stream().filter(e -> told(e).contains(name)).toList();
    return telling.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LearningCurve(
                run.id().task(),
                run.id().seed(),
                telling.stream().mapToLong(Evaluation::step).toArray(),
                telling.stream().mapToDouble(e -> e.info().get(name)).toArray()));
  }

  private Estimate mean(String variant, List<LearningCurve> curves, String stream) {
    Sample sample =
        Sample.of(
            variant,
            curves.stream().map(c -> new Observation(c.task(), c.seed(), c.finalScore())).toList());
    return new Bootstrap(resampling).aggregates(sample, stream + variant).get(Aggregate.MEAN);
  }

  /** The band over the common steps; empty if the runs share fewer than two. */
  private Optional<CurveBand> band(List<LearningCurve> curves, String stream) {
    try {
      CurveAlignment alignment = CurveAlignment.of(curves);
      return alignment.steps().length < 2
          ? Optional.empty()
          : Optional.of(CurveBand.of(alignment.curves(), resampling, stream));
    } catch (IllegalArgumentException apart) {
      return Optional.empty();
    }
  }
}
