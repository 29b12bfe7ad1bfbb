package symphony.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.results.Evaluation;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.CurveAlignment;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.Observation;
import symphony.report.statistics.Sample;
import symphony.report.statistics.ScoreNormalization;

/**
 * Computes the measures of every run that ended, each on its own steps, and aligns the curves of
 * each task for drawing. A failed run counts as a result: from the step of its failure it has the
 * return that the study declares for failures, otherwise that of a random policy, otherwise the
 * worst final score of any run of its task.
 */
final class Scores {

  private final StudyRecord study;
  private final List<RunResult> runs = new ArrayList<>();
  private final Map<RunId, LearningCurve> curves = new LinkedHashMap<>();
  private final Map<String, CurveAlignment> alignments = new LinkedHashMap<>();
  private final Map<RunId, LearningCurve> aligned = new LinkedHashMap<>();
  private final SortedMap<String, Double> failedAs = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  Scores(StudyResults results) {
    this.study = results.study();
    study.tasks().forEach(task -> task(task, results));
    study.tasks().forEach(this::align);
  }

  private void task(String task, StudyResults results) {
    List<RunResult> ended =
        results.counted().stream().filter(run -> run.id().task().equals(task)).toList();
    ended.forEach(run -> add(run, curve(run.id(), run.evaluations())));
    List<RunResult> failed =
        results.failed().stream().filter(run -> run.id().task().equals(task)).toList();
    if (ended.isEmpty() || failed.isEmpty()) {
      return;
    }
    double score = failedScore(task, ended);
    failedAs.put(task, score);
    long[] steps = longest(ended).steps();
    failed.forEach(run -> add(run, curve(run.id(), continued(run, steps, score))));
  }

  private void add(RunResult run, LearningCurve curve) {
    runs.add(run);
    curves.put(run.id(), curve);
  }

  private double failedScore(String task, List<RunResult> ended) {
    Optional<Double> known =
        Optional.ofNullable(study.rules().failedAs().get(task)).or(() -> study.randomReturn(task));
    if (known.isEmpty()) {
      notes.add(
          "%s: the return of a random policy is not known; failed runs count with the worst final score of the task."
              .formatted(task));
    }
    return known.orElseGet(
        () -> ended.stream().mapToDouble(r -> score(curves.get(r.id()))).min().orElseThrow());
  }

  private LearningCurve longest(List<RunResult> ended) {
    LearningCurve longest = curves.get(ended.getFirst().id());
    for (RunResult run : ended) {
      LearningCurve curve = curves.get(run.id());
      longest = curve.last() > longest.last() ? curve : longest;
    }
    return longest;
  }

  /** A failed run's evaluations until it failed, then its substitute return up to the last step. */
  private static List<Evaluation> continued(RunResult run, long[] steps, double score) {
    List<Evaluation> all = new ArrayList<>(run.evaluations());
    long last = all.isEmpty() ? Long.MIN_VALUE : all.getLast().step();
    for (long step : steps) {
      if (step > last) {
        all.add(Evaluation.ofReturn(step, score));
      }
    }
    return all;
  }

  private static LearningCurve curve(RunId id, List<Evaluation> evaluations) {
    long[] steps = evaluations.stream().mapToLong(Evaluation::step).toArray();
    double[] values = evaluations.stream().mapToDouble(Evaluation::meanReturn).toArray();
    return new LearningCurve(id.task(), id.seed(), steps, values);
  }

  /**
   * Aligns a task's curves. Curves without common steps, such as single final scores at different
   * steps, are not drawn.
   */
  private void align(String task) {
    List<RunResult> ofTask = runs.stream().filter(run -> run.id().task().equals(task)).toList();
    List<LearningCurve> own = ofTask.stream().map(run -> curves.get(run.id())).toList();
    if (own.isEmpty()) {
      return;
    }
    try {
      CurveAlignment alignment = CurveAlignment.of(own);
      if (alignment.steps().length > 1) {
        alignments.put(task, alignment);
        for (int i = 0; i < ofTask.size(); i++) {
          aligned.put(ofTask.get(i).id(), alignment.curves().get(i));
        }
      }
    } catch (IllegalArgumentException e) {
      notes.add(
          "%s: curves are not drawn, because %s; final scores are compared."
              .formatted(task, e.getMessage()));
    }
  }

  /** Notes for the reader about the scores. */
  List<String> notes() {
    return notes;
  }

  /** The return that failed runs have, by task; tasks without failed runs are absent. */
  SortedMap<String, Double> failedAs() {
    return failedAs;
  }

  /** The run's own curve. */
  Optional<LearningCurve> curve(RunId id) {
    return Optional.ofNullable(curves.get(id));
  }

  /** The runs that have a score, failed ones included. */
  List<RunResult> runs() {
    return runs;
  }

  /** The alignment of each task whose curves have common steps. */
  Map<String, CurveAlignment> alignments() {
    return alignments;
  }

  /** A task's aligned curves by variant, in the study's order. */
  Map<String, List<LearningCurve>> curves(String task) {
    Map<String, List<LearningCurve>> byVariant = new LinkedHashMap<>();
    for (String variant : study.variantNames()) {
      List<LearningCurve> found = new ArrayList<>();
      for (RunResult run : runs) {
        if (run.id().variant().equals(variant) && run.id().task().equals(task)) {
          found.add(aligned.get(run.id()));
        }
      }
      if (!found.isEmpty()) {
        byVariant.put(variant, found);
      }
    }
    return byVariant;
  }

  /** Whether a measure's values are on the study's common scale. */
  boolean normalised(Measure measure) {
    return measure.kind() == Measure.Kind.RETURN
        && study.normalization().keySet().containsAll(study.tasks());
  }

  /** A measure by variant, in the study's order; variants without a value are absent. */
  Map<String, Sample> samples(Measure measure) {
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (String variant : study.variantNames()) {
      sample(variant, measure).ifPresent(sample -> samples.put(variant, sample));
    }
    return samples;
  }

  /** A variant's final returns, not normalised. */
  Optional<Sample> finalReturns(String variant) {
    return raw(variant, Measure.FINAL_RETURN);
  }

  private Optional<Sample> sample(String variant, Measure measure) {
    Optional<Sample> raw = raw(variant, measure);
    return normalised(measure)
        ? raw.map(new ScoreNormalization(study.normalization())::apply)
        : raw;
  }

  private Optional<Sample> raw(String variant, Measure measure) {
    List<Observation> observations = new ArrayList<>();
    for (RunResult run : runs) {
      if (run.id().variant().equals(variant)) {
        double value = value(run, measure);
        if (Double.isFinite(value)) {
          observations.add(new Observation(run.id().task(), run.id().seed(), value));
        }
      }
    }
    return observations.isEmpty()
        ? Optional.empty()
        : Optional.of(Sample.of(variant, observations));
  }

  private double value(RunResult run, Measure measure) {
    String task = run.id().task();
    LearningCurve curve = curves.get(run.id());
    if (!run.counts() && measure == Measure.FINAL_RETURN) {
      return failedAs.get(task);
    }
    if (!run.counts() && measure.kind() == Measure.Kind.SAFETY) {
      return Double.NaN;
    }
    if (measure == Measure.FINAL_RETURN) {
      return score(curve);
    }
    return measure.of(run, curve, study.thresholds().getOrDefault(task, List.of()));
  }

  private double score(LearningCurve curve) {
    return study.rules().lastScoreAlone() ? curve.lastScore() : curve.finalScore();
  }
}
