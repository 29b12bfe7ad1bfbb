package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Tests that jumps of the clock change only displayed values. */
class ClockTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @Test
  void timingIsNeverNegative() {
    Iterator<Long> times = List.of(5 * SECOND, 9 * SECOND, -SECOND, 0L, 0L).iterator();
    PhaseTimer clockwork = new PhaseTimer(times::next);
    clockwork.spend(PhaseTimer.Part.LEARNER);
    clockwork.spend(PhaseTimer.Part.RECORDS);

    Map<String, Object> report = clockwork.report(0, 100, 2);

    assertEquals(4.0, report.get("learner-seconds"));
    assertEquals(0.0, report.get("records-seconds"));
    report.forEach((key, value) -> assertTrue(((Number) value).doubleValue() >= 0, key));
  }

  @Test
  void theSpeedIsOnlyThatOfThisProcess() {
    Iterator<Long> times = List.of(0L, 4 * SECOND, 4 * SECOND).iterator();
    Map<String, Object> report = new PhaseTimer(times::next).report(1_000, 1_100, 2);

    assertEquals(100L, report.get("steps"));
    assertEquals(1_000L, report.get("after-step"));
    assertEquals(50.0, report.get("steps-per-second"));
  }

  /** Runs a striped task that has access to itself. */
  private static void run(int count, BiConsumer<StripedTask, Integer> task) {
    StripedTask[] self = new StripedTask[1];
    IntConsumer looking = index -> task.accept(self[0], index);
    self[0] = new StripedTask(0, 1, count, looking);
    self[0].run();
    assertFalse(self[0].end().isCompletedExceptionally(), () -> self[0].end().toString());
  }

  @Test
  void aTaskThatProgressesIsNeverStuck() {
    run(
        1000,
        (strand, index) -> assertFalse(strand.stuck(3600 * SECOND, 120 * SECOND), "at " + index));
  }

  @Test
  void aTaskThatDoesNotProgressIsStuckAfterItsTimeLimit() {
    run(
        1,
        (strand, index) -> {
          for (int glance = 0; glance < 120; glance++) {
            assertFalse(strand.stuck(SECOND, 120 * SECOND), "glance " + glance);
          }
          assertTrue(strand.stuck(SECOND, 120 * SECOND));
        });
  }
}
