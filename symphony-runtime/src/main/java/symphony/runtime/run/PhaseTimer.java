package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Measures the wall-clock time of the phases of a training. No value that a run records by step
 * depends on it.
 */
final class PhaseTimer {

  /** The phases. */
  enum Part {
    LEARNER,
    ENVIRONMENT,
    EVALUATION,
    CHECKPOINT,
    RECORDS
  }

  private final Map<Part, Long> spent = new EnumMap<>(Part.class);
  private final LongSupplier clock;
  private final long began;
  private long mark;

  @Inject
  PhaseTimer() {
    this(System::nanoTime);
  }

  PhaseTimer(LongSupplier clock) {
    this.clock = clock;
    this.began = clock.getAsLong();
    this.mark = began;
  }

  /** Ends the interval since the last call and adds it to a phase. */
  void spend(Part part) {
    long now = clock.getAsLong();
    spent.merge(part, Math.max(0, now - mark), Long::sum);
    mark = now;
  }

  /** Seconds since the training started. */
  double seconds() {
    return Math.max(0, clock.getAsLong() - began) / 1e9;
  }

  /**
   * Seconds by phase and rates, of this process only.
   *
   * @param after the step that it resumed from; 0 for a new run
   * @param step the last step that it took
   */
  Map<String, Object> report(long after, long step, int members) {
    long steps = step - after;
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("seconds", seconds());
    for (Part part : Part.values()) {
      report.put(
          part.name().toLowerCase(Locale.ROOT) + "-seconds", spent.getOrDefault(part, 0L) / 1e9);
    }
    report.put("after-step", after);
    report.put("steps", steps);
    report.put("members", members);
    report.put("steps-per-second", steps * members / Math.max(1e-9, seconds()));
    return report;
  }
}
