package symphony.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.Bootstrap;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Equivalence;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Failures;
import symphony.report.statistics.Family;
import symphony.report.statistics.ImprovementProbability;
import symphony.report.statistics.LearningCurve;
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
  private final Learning learning;
  private final List<Contrast> contrasts;
  private final Optional<Racing> racing;
  private final Consumer<String> progress;

  /**
   * Creates an analyst of one study that follows the rules in the study's record.
   *
   * @throws symphony.api.UserException if the study declares a comparison that cannot be read
   */
  public Analyst(StudyResults results) {
    this(results, step -> {});
  }

  /**
   * The same, and reports its progress.
   *
   * @param progress receives a short description when each part starts
   */
  public Analyst(StudyResults results, Consumer<String> progress) {
    this.results = results;
    this.progress = progress;
    this.study = results.study();
    this.resampling = study.rules().bootstrap();
    this.scores = new Scores(results);
    this.learning = new Learning(study, scores);
    this.contrasts = Contrasts.of(study);
    this.racing = Racing.of(results);
  }

  /** Analyses every measure that the runs have values of. */
  public Analysis analyse() {
    Measure primary = Measure.of(study.primary()).orElse(Measure.FINAL_RETURN);
    List<MeasureAnalysis> measures =
        Stream.concat(Stream.of(primary), Stream.of(Measure.values()).filter(m -> m != primary))
            .map(m -> measure(m, m == primary && !InteractionAnalyst.decides(study)))
            .flatMap(Optional::stream)
            .toList();
    progress.accept("learning curves and profiles");
    List<TaskCurves> curves = scores.alignments().keySet().stream().map(this::curves).toList();
    return new Analysis(
        results,
        resampling,
        primary,
        measures,
        byTask(primary),
        curves,
        profiles(),
        new InfoAnalyst(results, resampling).analyse(),
        measures.stream()
            .map(m -> new InteractionAnalyst(study, resampling).analyse(m, m.measure() == primary))
            .filter(found -> !found.isEmpty())
            .toList(),
        racing,
        scores.failedAs(),
        PostHoc.sentences(study),
        new Caveats(results, scores, measures, curves, racing).sentences());
  }

  private Optional<MeasureAnalysis> measure(Measure measure, boolean confirmatory) {
    Map<String, Sample> samples = scores.samples(measure);
    if (!samples.isEmpty()) {
      progress.accept(measure.label());
    }
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(measure(measure, samples, measure.key(), confirmatory));
  }

  /** The analysis of a single task is exploratory and has its own random streams. */
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
        byTask.put(task, measure(primary, samples, primary.key() + "/" + task, false));
      }
    }
    return byTask;
  }

  private MeasureAnalysis measure(
      Measure measure, Map<String, Sample> samples, String stream, boolean confirmatory) {
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
        comparisons(measure, samples, stream, confirmatory),
        confirmatory);
  }

  private List<Comparison> comparisons(
      Measure measure, Map<String, Sample> samples, String stream, boolean confirmatory) {
    List<Effect> effects =
        new Family(contrasts, samples, study.rules().pairedBySeed(), resampling, stream).effects();
    double margin = study.margin(measure.key());
    Map<String, Equivalence> equivalences =
        Double.isNaN(margin) ? Map.of() : Equivalence.family(effects, margin);
    List<Comparison> comparisons = new ArrayList<>();
    for (Effect effect : effects) {
      Contrast contrast = named(effect.name());
      Optional<Equivalence> equivalence = Optional.ofNullable(equivalences.get(effect.name()));
      comparisons.add(
          comparison(measure, samples, stream, contrast, effect, equivalence, confirmatory));
    }
    return comparisons;
  }

  private Contrast named(String name) {
    return contrasts.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private Comparison comparison(
      Measure measure,
      Map<String, Sample> samples,
      String stream,
      Contrast contrast,
      Effect effect,
      Optional<Equivalence> equivalence,
      boolean confirmatory) {
    boolean learnt = learning.learnt(contrast);
    Effect judged = confirmatory ? racing.map(r -> r.effect(effect)).orElse(effect) : effect;
    Optional<Verdict> verdict =
        confirmatory
            ? Optional.of(verdict(measure, judged, equivalence, learnt))
            : Optional.empty();
    return new Comparison(
        contrast,
        judged,
        contrast.sides().map(sides -> improvement(sides, samples, stream, contrast)),
        contrast.sides().map(this::failures),
        equivalence,
        verdict,
        learnt);
  }

  private Verdict verdict(
      Measure measure, Effect effect, Optional<Equivalence> equivalence, boolean learnt) {
    return racing
        .map(race -> race.outcome().verdicts().get(effect.name()))
        .orElseGet(
            () ->
                Verdict.of(
                    effect,
                    measure.higherIsBetter(),
                    learnt && equivalence.filter(Equivalence::shown).isPresent()));
  }

  private Estimate improvement(
      List<String> sides, Map<String, Sample> samples, String stream, Contrast contrast) {
    return ImprovementProbability.estimate(
        samples.get(sides.getFirst()),
        samples.get(sides.getLast()),
        resampling,
        stream + "/" + contrast.name() + "/improvement");
  }

  private Failures failures(List<String> sides) {
    return Failures.of(
        failed(sides.getFirst()),
        ended(sides.getFirst()),
        failed(sides.getLast()),
        ended(sides.getLast()));
  }

  private int failed(String variant) {
    return (int) results.failed().stream().filter(r -> r.id().variant().equals(variant)).count();
  }

  private int ended(String variant) {
    return failed(variant)
        + (int) results.counted().stream().filter(r -> r.id().variant().equals(variant)).count();
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

  /** Evenly spaced thresholds that extend slightly past both ends. */
  private static double[] grid(double low, double high) {
    double span = high > low ? high - low : 1;
    double[] grid = new double[PROFILE_POINTS];
    for (int i = 0; i < PROFILE_POINTS; i++) {
      grid[i] = low - 0.05 * span + i * 1.1 * span / (PROFILE_POINTS - 1);
    }
    return grid;
  }
}
