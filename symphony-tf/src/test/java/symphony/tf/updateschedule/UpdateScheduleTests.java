package symphony.tf.updateschedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.api.updateschedule.UpdateSchedule;

final class UpdateScheduleTests {

  private static long[] batches(BatchUse use) {
    UpdateSchedule schedule = new FixedSchedule(new FixedScheduleConfig(3, use));
    return LongStream.range(0, 7).map(u -> schedule.plan(u).batch()).toArray();
  }

  @Test
  void updatesOfAStepHaveBatchesOfTheirOwnOrShareOne() {
    assertArrayEquals(
        new long[] {0, 1, 2, 3, 4, 5, 6}, batches(BatchUse.FRESH));
    assertArrayEquals(
        new long[] {0, 0, 0, 1, 1, 1, 2}, batches(BatchUse.SHARED));
  }

  @Test
  void actorAndTargetsMayMoveLessOften() {
    UpdateSchedule schedule = new DelayedSchedule(new DelayedScheduleConfig(1, 2, 3));
    StringBuilder moved = new StringBuilder();
    for (long update = 0; update < 6; update++) {
      moved.append(schedule.plan(update).actor() ? "a" : "-");
      moved.append(schedule.plan(update).targets() ? "t " : "- ");
    }
    assertEquals("-- a- -t a- -- at ", moved.toString());
  }

  @Test
  void resetsComeAtEveryPeriodButNotAtTheBeginning() {
    UpdateSchedule schedule =
        new ResettingSchedule(new ResettingScheduleConfig(3, 10, ResetScope.OUTPUT));
    assertEquals(Reset.NONE, schedule.plan(0).reset());
    assertEquals(Reset.NONE, schedule.plan(9).reset());
    assertEquals(Reset.OUTPUT, schedule.plan(10).reset());
    assertEquals(Reset.NONE, schedule.plan(11).reset());
    assertEquals(Reset.OUTPUT, schedule.plan(20).reset());
  }
}
