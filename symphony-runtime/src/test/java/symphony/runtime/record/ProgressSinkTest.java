package symphony.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;

class ProgressSinkTest {

  @Test
  void withoutATerminalLinesShowRateTimeLeftAndReturn() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AtomicLong clock = new AtomicLong();
    try (ProgressSink sink =
        new ProgressSink(
            "s3 Pendulum-v1", 100, 2, new PrintStream(said, true), false, clock::get)) {
      for (long step = 1; step <= 50; step++) {
        clock.set(TimeUnit.SECONDS.toNanos(step));
        sink.accept(new RunEvent.Stepped(step));
        if (step == 15) {
          sink.accept(evaluated(0, -100));
          sink.accept(evaluated(1, -300));
        }
      }
    }

    String[] lines = said.toString(StandardCharsets.UTF_8).split("\n");
    assertEquals(4, lines.length);
    assertEquals("s3 Pendulum-v1: step 11 of 100 (11 %), 0:01:29 left, 2 steps/s", lines[0]);
    assertEquals(
        "s3 Pendulum-v1: step 41 of 100 (41 %), 0:00:59 left, 2 steps/s, return -200.0", lines[3]);
  }

  @Test
  void timeBeforeTheFirstStepDoesNotCount() {
    assertEquals(
        "s3: step 21 of 100 (21 %), 0:01:19 left, 1 steps/s",
        lines(21, step -> 3600 + step).getLast());
  }

  @Test
  void theRateIsThatOfTheLastMinute() {
    assertEquals(
        "s3: step 100 of 100 (100 %), 0:00:00 left, 2 steps/s",
        lines(100, step -> step <= 20 ? 0.001 * step : (step - 20) / 2.0 + 10).getLast());
  }

  private static List<String> lines(int steps, IntToDoubleFunction seconds) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AtomicLong clock = new AtomicLong();
    try (ProgressSink sink =
        new ProgressSink("s3", 100, 1, new PrintStream(said, true), false, clock::get)) {
      for (int step = 1; step <= steps; step++) {
        clock.set((long) (1e9 * seconds.applyAsDouble(step)));
        sink.accept(new RunEvent.Stepped(step));
      }
    }
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aClockThatJumpsChangesOnlyTheRate() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AtomicLong clock = new AtomicLong();
    long[] jumps = {11, -1_000_000_000, Long.MAX_VALUE / 1_000_000_000, 22, -33, 44};
    try (ProgressSink sink =
        new ProgressSink("s3", 6, 1, new PrintStream(said, true), false, clock::get)) {
      for (int step = 1; step <= 6; step++) {
        clock.set(TimeUnit.SECONDS.toNanos(jumps[step - 1]));
        sink.accept(new RunEvent.Stepped(step));
      }
    }

    String[] lines = said.toString(StandardCharsets.UTF_8).split("\n");
    assertTrue(lines[lines.length - 1].startsWith("s3: step 6 of 6 (100 %), 0:00:00 left,"));
    assertFalse(
        said.toString(StandardCharsets.UTF_8).contains("-"),
        () -> said.toString(StandardCharsets.UTF_8));
  }

  @Test
  void sizeAndTimeOfTheFirstAndOfLargeCheckpointsArePrinted() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (ProgressSink sink =
        new ProgressSink("s3", 90, 2, new PrintStream(said, true), false, () -> 0)) {
      sink.accept(new RunEvent.Checkpointed(10, 1_240_000, 0.26));
      sink.accept(new RunEvent.Checkpointed(20, 1_240_000, 0.26));
      sink.accept(new RunEvent.Checkpointed(30, 620_000_000, 3));
      sink.accept(new RunEvent.MemberFailed(31, 1, "its parameters are no longer finite"));
    }

    assertEquals(
        """
        s3: checkpoint after step 10, 1.2 MB written in 0.3 s in the background
        s3: checkpoint after step 30, 620.0 MB written in 3.0 s in the background
        s3: member 2 of 2 failed at step 31: its parameters are no longer finite
        """,
        said.toString(StandardCharsets.UTF_8));
  }

  private static RunEvent evaluated(int member, double mean) {
    return new RunEvent.Evaluated(
        15,
        member,
        new EvaluationScore(
            1, mean, 0, mean, mean, 200, 0, 0, 0, 0, LoadScore.UNKNOWN, List.of(), 0));
  }
}
