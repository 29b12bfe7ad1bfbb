package symphony.report.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The returns of one run of another tool, by environment step. */
final class ImportedCurve {

  /** How many points a curve of single episodes is drawn with, at least. */
  private static final int LEAST_BINS = 25;

  private static final double[] NICE = {1, 2, 5, 10};

  private final NavigableMap<Long, Double> returns = new TreeMap<>();
  private final Map<Long, String> spelled = new HashMap<>();

  /**
   * Adds an evaluation.
   *
   * @return whether there was none at this step
   */
  boolean add(long step, double value) {
    return add(step, value, String.valueOf(value).toLowerCase(Locale.ROOT));
  }

  /** The same where the file spells the value so. */
  boolean add(long step, double value, String text) {
    spelled.put(step, text);
    return returns.put(step, value) == null;
  }

  /**
   * The curve of a training's single episodes, whose steps no other run has: the mean return of the
   * episodes that ended in each stretch of steps, at the end of the stretch. Runs of about one
   * length have the same stretches.
   *
   * @param episodes by the step at which they ended, the returns
   */
  static ImportedCurve ofEpisodes(SortedMap<Long, List<Double>> episodes) {
    ImportedCurve curve = new ImportedCurve();
    long width = stretch(episodes.isEmpty() ? 1 : episodes.lastKey());
    SortedMap<Long, List<Double>> stretches = new TreeMap<>();
    episodes.forEach(
        (step, values) ->
            stretches
                .computeIfAbsent(Math.ceilDiv(step, width) * width, s -> new ArrayList<>())
                .addAll(values));
    stretches.forEach(
        (step, values) ->
            curve.add(
                step, values.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
    return curve;
  }

  /** One, two or five times a power of ten, so that there are at least {@link #LEAST_BINS}. */
  private static long stretch(long last) {
    double most = Math.max(1, last / (double) LEAST_BINS);
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double width = power;
    for (double nice : NICE) {
      width = nice * power <= most ? nice * power : width;
    }
    return Math.max(1, Math.round(width));
  }

  /** A return that is no number is how a diverged run looks: it failed there. */
  RunResult result(RunId id) {
    List<Evaluation> sound = new ArrayList<>();
    for (var entry : returns.entrySet()) {
      if (!Double.isFinite(entry.getValue())) {
        return result(
            id,
            RunStatus.FAILED,
            "the return at step %d is %s".formatted(entry.getKey(), spelled.get(entry.getKey())),
            sound);
      }
      sound.add(Evaluation.ofReturn(entry.getKey(), entry.getValue()));
    }
    return result(id, RunStatus.DONE, "", sound);
  }

  private static RunResult result(
      RunId id, RunStatus status, String reason, List<Evaluation> evaluations) {
    return new RunResult(
        id,
        status,
        reason,
        "",
        TrainingCode.UNKNOWN,
        evaluations,
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }
}
