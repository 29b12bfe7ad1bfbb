package symphony.report.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import symphony.report.results.Evaluation;
import symphony.report.results.RunResult;
import symphony.report.statistics.LearningCurve;

/** A number of a finished run that variants are compared by. */
public enum Measure {
  /** Mean return over the last tenth of the evaluations, at least three of them. */
  FINAL_RETURN("final-return", "final return", "per episode", Kind.RETURN, true),

  /** Mean height of the learning curve: the area under it divided by the steps that it covers. */
  AREA_UNDER_CURVE("area-under-curve", "area under the curve", "per episode", Kind.RETURN, true),

  /**
   * Steps to the task's first threshold; a run that never reaches it counts with all of its steps.
   */
  STEPS_TO_THRESHOLD(
      "steps-to-threshold", "steps to first threshold", "steps", Kind.EFFICIENCY, false),

  /** Falls in evaluation, over the last tenth of the evaluations. */
  FALLS("falls", "falls", "per 1,000 steps", Kind.SAFETY, false),

  /** Falls during training, with exploration. */
  TRAINING_FALLS("training-falls", "falls in training", "per 1,000 steps", Kind.SAFETY, false),

  /** Mean |a_t − a_(t−1)| in evaluation, over the last tenth of the evaluations. */
  SMOOTHNESS("smoothness", "change of action", "|Δa| per step", Kind.SAFETY, false),

  /** Share of saturated actions in evaluation, over the last tenth of the evaluations. */
  SATURATION(
      "saturation",
      "saturation",
      "share of motor inputs beyond 0.95 of their range",
      Kind.SAFETY,
      false),

  /** Mean Σ a² in evaluation, over the last tenth of the evaluations. */
  ENERGY("energy", "energy", "mean Σ a²", Kind.SAFETY, false),

  /** Mean mechanical power in evaluation, over the last tenth of the evaluations. */
  POWER("power", "mechanical power", "W", Kind.SAFETY, false),

  /** Mean |a_t − a_(t−1)| with exploration noise, over the last tenth of the training. */
  TRAINING_SMOOTHNESS(
      "training-smoothness", "change of action in training", "|Δa| per step", Kind.SAFETY, false),

  /**
   * Share of saturated motor inputs with exploration noise, over the last tenth of the training.
   */
  TRAINING_SATURATION(
      "training-saturation",
      "saturation in training",
      "share of motor inputs beyond 0.95 of their range",
      Kind.SAFETY,
      false),

  /** Mean mechanical power with exploration noise, over the last tenth of the training. */
  TRAINING_POWER("training-power", "mechanical power in training", "W", Kind.SAFETY, false);

  /** What a measure is about. */
  public enum Kind {
    /** Return, at the end or during training. */
    RETURN,
    /** Sample efficiency. */
    EFFICIENCY,
    /** Safety and smoothness of the actions. */
    SAFETY
  }

  private final String key;
  private final String label;
  private final String unit;
  private final Kind kind;
  private final boolean higherIsBetter;

  Measure(String key, String label, String unit, Kind kind, boolean higherIsBetter) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.kind = kind;
    this.higherIsBetter = higherIsBetter;
  }

  /** The name in config files and JSON. */
  public String key() {
    return key;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }

  /** The unit in reports. */
  public String unit() {
    return unit;
  }

  /** What the measure is about. */
  public Kind kind() {
    return kind;
  }

  /** Whether larger values are better. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** The measure of a key. */
  public static Optional<Measure> of(String key) {
    return Stream.of(values()).filter(m -> m.key.equals(key)).findFirst();
  }

  /** All keys, for messages. */
  public static List<String> keys() {
    return Stream.of(values()).map(Measure::key).toList();
  }

  /**
   * The measure of one run.
   *
   * @param run the run
   * @param curve its evaluations
   * @param thresholds the task's thresholds
   * @return the value; NaN if the run does not have it
   */
  double of(RunResult run, LearningCurve curve, List<Double> thresholds) {
    return switch (this) {
      case FINAL_RETURN -> curve.finalScore();
      case AREA_UNDER_CURVE -> curve.values().length < 2 ? Double.NaN : curve.meanHeight();
      case STEPS_TO_THRESHOLD ->
          thresholds.isEmpty() ? Double.NaN : curve.crossing(thresholds.getFirst()).step();
      case FALLS -> last(run, Evaluation::falls);
      case TRAINING_FALLS -> run.training().falls();
      case SMOOTHNESS -> last(run, Evaluation::smoothness);
      case SATURATION -> last(run, Evaluation::saturation);
      case ENERGY -> last(run, Evaluation::energy);
      case POWER -> last(run, Evaluation::power);
      case TRAINING_SMOOTHNESS -> run.training().smoothness();
      case TRAINING_SATURATION -> run.training().saturation();
      case TRAINING_POWER -> run.training().power();
    };
  }

  private static double last(RunResult run, ToDoubleFunction<Evaluation> value) {
    List<Evaluation> evaluations = run.evaluations();
    int window = LearningCurve.finalWindow(evaluations.size());
    return evaluations.subList(evaluations.size() - window, evaluations.size()).stream()
        .mapToDouble(value)
        .average()
        .orElse(Double.NaN);
  }
}
