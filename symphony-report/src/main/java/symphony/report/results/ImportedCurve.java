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

  /** The smallest number of points of a curve of single episodes. */
  private static final int LEAST_BINS = 25;

  private static final double[] NICE = {1, 2, 5, 10};

  private final NavigableMap<Long, Double> returns = new TreeMap<>();
  private final Map<Long, String> spelled = new HashMap<>();

  /**
   * Adds an evaluation.
   *
   * @return whether this step was new
   */
  boolean add(long step, double value) {
    return add(step, value, String.valueOf(value).toLowerCase(Locale.ROOT));
  }

  /** The same, with the value's text in the file. */
  boolean add(long step, double value, String text) {
    spelled.put(step, text);
    return returns.put(step, value) == null;
  }

  /**
   * The curve of single training episodes: the mean return of the episodes that ended in each
   * interval of steps, at the end of the interval. Episodes of different runs end at different
   * steps, but runs of about the same length have the same intervals.
   *
   * @param episodes returns of episodes, by the step at which they ended
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

  /**
   * The length of an interval: 1, 2 or 5 times a power of ten that gives at least {@link
   * #LEAST_BINS} intervals.
   */
  private static long stretch(long last) {
    double most = Math.max(1, last / (double) LEAST_BINS);
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double width = power;
    for (double nice : NICE) {
      width = nice * power <= most ? nice * power : width;
    }
    return Math.max(1, Math.round(width));
  }

  /** The run of a cell. A NaN return means that the run diverged and failed at that step. */
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
