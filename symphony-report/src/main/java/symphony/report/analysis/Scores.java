package symphony.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.UserException;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.CurveAlignment;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.Normalization;
import symphony.report.statistics.Observation;
import symphony.report.statistics.Sample;

/** The counted runs' curves, aligned within each task, and their measures. */
final class Scores {

  private final StudyRecord study;
  private final List<RunResult> runs;
  private final Map<String, CurveAlignment> alignments = new LinkedHashMap<>();
  private final Map<RunId, LearningCurve> curves = new LinkedHashMap<>();

  Scores(StudyResults results) {
    this.study = results.study();
    this.runs = results.counted();
    study.tasks().forEach(this::align);
  }

  private void align(String task) {
    List<RunResult> ofTask = runs.stream().filter(run -> run.id().task().equals(task)).toList();
    if (ofTask.isEmpty()) {
      return;
    }
    CurveAlignment alignment = aligned(task, ofTask);
    alignments.put(task, alignment);
    for (int i = 0; i < ofTask.size(); i++) {
      curves.put(ofTask.get(i).id(), alignment.curves().get(i));
    }
  }

  private static CurveAlignment aligned(String task, List<RunResult> ofTask) {
    try {
      return CurveAlignment.of(ofTask.stream().map(Scores::curve).toList());
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "The runs on %s cannot be compared: %s; leave one of them out, or record both over common steps."
              .formatted(task, e.getMessage()),
          e);
    }
  }

  private static LearningCurve curve(RunResult run) {
    long[] steps = run.evaluations().stream().mapToLong(e -> e.step()).toArray();
    double[] values = run.evaluations().stream().mapToDouble(e -> e.meanReturn()).toArray();
    return new LearningCurve(run.id().task(), run.id().seed(), steps, values);
  }

  /** The alignment of each task that has runs. */
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
          found.add(curves.get(run.id()));
        }
      }
      if (!found.isEmpty()) {
        byVariant.put(variant, found);
      }
    }
    return byVariant;
  }

  /** Whether returns are put on the study's common scale. */
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

  private Optional<Sample> sample(String variant, Measure measure) {
    List<Observation> observations = new ArrayList<>();
    for (RunResult run : runs) {
      if (run.id().variant().equals(variant)) {
        String task = run.id().task();
        List<Double> thresholds = study.thresholds().getOrDefault(task, List.of());
        double value = measure.of(run, curves.get(run.id()), thresholds);
        if (Double.isFinite(value)) {
          observations.add(new Observation(task, run.id().seed(), value));
        }
      }
    }
    if (observations.isEmpty()) {
      return Optional.empty();
    }
    Sample sample = Sample.of(variant, observations);
    return Optional.of(
        normalised(measure) ? new Normalization(study.normalization()).apply(sample) : sample);
  }
}
