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
 * What the open cohorts of a study will take, about.
 *
 * @param seconds of wall-clock time, with the given processes side by side
 * @param bytes on disk when all have ended
 * @param transientBytes on disk next to that while they run: checkpoints with replay memory
 * @param calibrated how many kinds of cohort were trained for some steps
 */
public record Forecast(double seconds, double bytes, double transientBytes, int calibrated) {

  private static final String SCHEDULE = "symphony.agent.update-schedule.";

  /** Variants of other costs than these are taken to cost what the first does. */
  private static final int MOST_KINDS = 4;

  /**
   * Calibrates.
   *
   * @param open at least one cohort, whose tasks can run here
   * @return empty numbers where nothing could be trained
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

  /** Cohorts of one kind cost the same: task, work of an update, and how often it is done. */
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

  /** When the last has ended if a free process always takes the next. */
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
