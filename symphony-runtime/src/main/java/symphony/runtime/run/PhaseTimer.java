package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Where the wall-clock time of a training goes. Nothing that a run records by step depends on it.
 */
final class PhaseTimer {

  /** What time is spent on. */
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

  /** Ends an interval that started at the last mark and gives it to a part. */
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
   * Seconds by part, and what they come to, of this process alone.
   *
   * @param after the step that it continued after; 0 if it started
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
