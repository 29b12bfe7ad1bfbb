package symphony.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressSinkTest {

  @Test
  void linesCarryRateTimeLeftAndReturnWhereThereIsNoTerminal() {
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
    assertEquals(5, lines.length);
    assertEquals("s3 Pendulum-v1: step 10 of 100 (10 %), 0:01:30 left, 2 steps/s", lines[0]);
    assertEquals(
        "s3 Pendulum-v1: step 50 of 100 (50 %), 0:00:50 left, 2 steps/s, return -200.0", lines[4]);
  }

  private static RunEvent evaluated(int member, double mean) {
    return new RunEvent.Evaluated(
        15, member, new EvaluationScore(1, mean, 0, mean, mean, 200, 0, 0, 0, 0));
  }
}
