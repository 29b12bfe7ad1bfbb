package symphony.ablation.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import symphony.ablation.study.PlannedCohort;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.StopSignal;

/**
 * The estimated cost of the open cohorts of a study.
 *
 * @param seconds wall-clock time in seconds with the given number of processes
 * @param bytes bytes on disk when all have ended
 * @param transientBytes further bytes on disk while they run: checkpoints with replay memory
 * @param calibrated the number of kinds of cohort that were trained for some steps
 */
public record Forecast(double seconds, double bytes, double transientBytes, int calibrated) {

  private static final String SCHEDULE = "symphony.agent.update-schedule.";

  /**
   * The largest number of kinds that are calibrated; other kinds are assumed to cost as much as the
   * first.
   */
  private static final int MOST_KINDS = 4;

  /**
   * Calibrates and estimates.
   *
   * @param open at least one cohort, whose tasks can run here
   * @return the estimate; without numbers if no cohort could be trained
   */
  public static Forecast of(
      List<PlannedCohort> open,
      Registry registry,
      ResourceEstimate needs,
      int processes,
      int threads,
      StopSignal stop) {
    Calibration calibration = new Calibration(registry, stop);
    Map<String, Throughput> paces = new LinkedHashMap<>();
    for (PlannedCohort cohort : open) {
      String kind = kind(cohort, needs);
      if (!paces.containsKey(kind) && paces.size() < MOST_KINDS && !stop.requested()) {
        calibration
            .of(cohort, needs.agent(cohort.config()).flopsPerUpdate(), threads)
            .ifPresent(pace -> paces.put(kind, pace));
      }
    }
    return paces.isEmpty()
        ? new Forecast(Double.NaN, Double.NaN, Double.NaN, 0)
        : sum(open, needs, processes, paces);
  }

  /**
   * The kind of a cohort: task, work of an update, and number of updates. Cohorts of one kind have
   * the same cost.
   */
  private static String kind(PlannedCohort cohort, ResourceEstimate needs) {
    StringBuilder kind = new StringBuilder(cohort.task());
    kind.append(' ').append(needs.agent(cohort.config()).flopsPerUpdate());
    cohort.config().resolved().values().stream()
        .filter(value -> value.path().startsWith(SCHEDULE))
        .forEach(value -> kind.append(' ').append(value.text()));
    return kind.toString();
  }

  private static Forecast sum(
      List<PlannedCohort> open,
      ResourceEstimate needs,
      int processes,
      Map<String, Throughput> paces) {
    Throughput first = paces.values().iterator().next();
    List<Double> seconds = new ArrayList<>();
    double bytes = 0;
    double largest = 0;
    for (PlannedCohort cohort : open) {
      Throughput pace = paces.getOrDefault(kind(cohort, needs), first);
      RunConfig config = cohort.config();
      long steps = config.training().steps();
      int size = cohort.cells().size();
      seconds.add(pace.seconds(steps, config.evaluation().every(), size));
      bytes +=
          size * pace.bytes(steps, config.evaluation().every(), config.output().metricsEvery());
      if (config.output().checkpointEvery() > 0) {
        double checkpoint = size * (double) needs.agent(config).totalBytes();
        largest = Math.max(largest, checkpoint);
        bytes += config.output().keepMemory() ? checkpoint : 0;
      }
    }
    double beside = largest * Math.min(processes, open.size());
    return new Forecast(makespan(seconds, processes), bytes, beside, paces.size());
  }

  /** The time at which the last cohort ends if each free process trains the next cohort. */
  static double makespan(List<Double> seconds, int processes) {
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int i = 0; i < processes; i++) {
      free.add(0.0);
    }
    double end = 0;
    for (double each : seconds) {
      double ends = free.remove() + each;
      free.add(ends);
      end = Math.max(end, ends);
    }
    return end;
  }
}
