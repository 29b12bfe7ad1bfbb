package symphony.report.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Bootstrap;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Holm;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.PairedComparison;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Sample;
import symphony.report.statistics.StepsToThreshold;
import symphony.report.statistics.Verdict;

/** Turns results into an {@link Analysis}. */
public final class Analyst {

  private static final int PROFILE_POINTS = 201;

  private final StudyResults results;
  private final StudyRecord study;
  private final Resampling resampling;
  private final Scores scores;
  private final List<Contrast> contrasts;

  /**
   * An analyst of one study.
   *
   * @throws symphony.api.UserException if the study declares a comparison that cannot be read
   */
  public Analyst(StudyResults results, Resampling resampling) {
    this.results = results;
    this.study = results.study();
    this.resampling = resampling;
    this.scores = new Scores(results);
    this.contrasts = Contrasts.of(study);
  }

  /** Analyses every measure that the runs tell. */
  public Analysis analyse() {
    Measure primary = Measure.of(study.primary()).orElse(Measure.FINAL_RETURN);
    List<MeasureAnalysis> measures =
        Stream.concat(Stream.of(primary), Stream.of(Measure.values()).filter(m -> m != primary))
            .map(this::measure)
            .flatMap(Optional::stream)
            .toList();
    List<TaskCurves> curves = scores.alignments().keySet().stream().map(this::curves).toList();
    return new Analysis(
        results,
        resampling,
        primary,
        measures,
        byTask(primary),
        curves,
        profiles(),
        measures.stream()
            .map(m -> new InteractionAnalyst(study, resampling).analyse(m))
            .filter(found -> !found.isEmpty())
            .toList(),
        new Caveats(results, measures, curves).sentences());
  }

  private Optional<MeasureAnalysis> measure(Measure measure) {
    Map<String, Sample> samples = scores.samples(measure);
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(measure(measure, samples, measure.key()));
  }

  /** Each task's comparisons are a family of their own, with streams of their own. */
  private Map<String, MeasureAnalysis> byTask(Measure primary) {
    Map<String, MeasureAnalysis> byTask = new LinkedHashMap<>();
    if (study.tasks().size() > 1) {
      Map<String, Sample> all = scores.samples(primary);
      for (String task : study.tasks()) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        all.forEach(
            (variant, sample) -> {
              if (sample.tasks().contains(task)) {
                samples.put(variant, sample.restrictedTo(List.of(task)));
              }
            });
        byTask.put(task, measure(primary, samples, primary.key() + "/" + task));
      }
    }
    return byTask;
  }

  private MeasureAnalysis measure(Measure measure, Map<String, Sample> samples, String stream) {
    Map<String, Map<Aggregate, Estimate>> aggregates = new LinkedHashMap<>();
    samples.forEach(
        (variant, sample) ->
            aggregates.put(
                variant, new Bootstrap(resampling).aggregates(sample, stream + "/" + variant)));
    return new MeasureAnalysis(
        measure,
        scores.normalised(measure),
        samples,
        aggregates,
        comparisons(measure, samples, stream));
  }

  private List<Comparison> comparisons(
      Measure measure, Map<String, Sample> samples, String stream) {
    List<Estimated> estimated =
        contrasts.stream().flatMap(c -> estimated(c, stream, samples).stream()).toList();
    Map<String, Double> p = new LinkedHashMap<>();
    estimated.forEach(e -> p.put(e.contrast.name(), e.effect.signFlip().p()));
    Map<String, Double> adjusted = Holm.adjust(p);
    return estimated.stream()
        .map(e -> comparison(measure, e, adjusted.get(e.contrast.name())))
        .toList();
  }

  private record Estimated(Contrast contrast, Effect effect, Optional<PairedComparison> pair) {}

  private Optional<Estimated> estimated(
      Contrast contrast, String stream, Map<String, Sample> samples) {
    Optional<List<String>> sides = sides(contrast).filter(samples.keySet()::containsAll);
    if (sides.isPresent() && contrast.of(samples).isPresent()) {
      Sample x = samples.get(sides.get().getFirst());
      Sample y = samples.get(sides.get().getLast());
      PairedComparison pair = PairedComparison.of(x, y, resampling, stream);
      return Optional.of(new Estimated(contrast, pair.effect(), Optional.of(pair)));
    }
    return Effect.of(contrast, samples, resampling, stream)
        .map(effect -> new Estimated(contrast, effect, Optional.empty()));
  }

  private Comparison comparison(Measure measure, Estimated estimated, double p) {
    String name = estimated.contrast.name();
    String subject = sides(estimated.contrast).map(List::getFirst).orElse(name);
    double margin = study.margin(measure.key());
    Verdict verdict = Verdict.of(estimated.effect, p, measure.higherIsBetter(), margin);
    return new Comparison(name, subject, estimated.effect, estimated.pair, p, verdict);
  }

  /** Both sides of a plain difference, the subtracted one last. */
  private static Optional<List<String>> sides(Contrast contrast) {
    List<String> up = withWeight(contrast, 1);
    List<String> down = withWeight(contrast, -1);
    return contrast.weights().size() == 2 && up.size() == 1 && down.size() == 1
        ? Optional.of(List.of(up.getFirst(), down.getFirst()))
        : Optional.empty();
  }

  private static List<String> withWeight(Contrast contrast, double weight) {
    return contrast.weights().entrySet().stream()
        .filter(term -> term.getValue() == weight)
        .map(Map.Entry::getKey)
        .toList();
  }

  private TaskCurves curves(String task) {
    Map<String, List<LearningCurve>> runs = scores.curves(task);
    Map<String, CurveBand> bands = new LinkedHashMap<>();
    runs.forEach(
        (variant, curves) ->
            bands.put(variant, CurveBand.of(curves, resampling, "curve/" + task + "/" + variant)));
    Map<Double, Map<String, StepsToThreshold>> thresholds = new LinkedHashMap<>();
    for (double threshold : study.thresholds().getOrDefault(task, List.of())) {
      thresholds.put(threshold, stepsTo(threshold, task, runs));
    }
    return new TaskCurves(task, scores.alignments().get(task), runs, bands, thresholds);
  }

  private Map<String, StepsToThreshold> stepsTo(
      double threshold, String task, Map<String, List<LearningCurve>> runs) {
    Map<String, StepsToThreshold> steps = new LinkedHashMap<>();
    runs.forEach(
        (variant, curves) ->
            steps.put(
                variant,
                StepsToThreshold.of(
                    curves.stream().map(curve -> curve.crossing(threshold)).toList(),
                    resampling,
                    "threshold/" + threshold + "/" + task + "/" + variant)));
    return steps;
  }

  private Map<String, PerformanceProfile> profiles() {
    Map<String, Sample> samples = scores.samples(Measure.FINAL_RETURN);
    Map<String, PerformanceProfile> profiles = new LinkedHashMap<>();
    if (samples.isEmpty()) {
      return profiles;
    }
    double[] values =
        samples.values().stream()
            .flatMap(Sample::observations)
            .mapToDouble(o -> o.value())
            .toArray();
    double low = DoubleStream.of(values).min().orElseThrow();
    double high = DoubleStream.of(values).max().orElseThrow();
    double[] thresholds = grid(low, high);
    samples.forEach(
        (variant, sample) ->
            profiles.put(
                variant,
                PerformanceProfile.ofRuns(sample, thresholds, resampling, "profile/" + variant)));
    return profiles;
  }

  /** Evenly spaced thresholds a little beyond both ends. */
  private static double[] grid(double low, double high) {
    double span = high > low ? high - low : 1;
    double[] grid = new double[PROFILE_POINTS];
    for (int i = 0; i < PROFILE_POINTS; i++) {
      grid[i] = low - 0.05 * span + i * 1.1 * span / (PROFILE_POINTS - 1);
    }
    return grid;
  }
}
