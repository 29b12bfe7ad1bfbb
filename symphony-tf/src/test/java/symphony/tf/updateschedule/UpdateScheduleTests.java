package symphony.tf.updateschedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import symphony.api.updateschedule.UpdatePlan.Part;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.api.updateschedule.UpdateSchedule;

final class UpdateScheduleTests {

  private static long[] batches(BatchUse use) {
    UpdateSchedule schedule = new FixedSchedule(3, use);
    return LongStream.range(0, 7).map(u -> schedule.plan(u).batch()).toArray();
  }

  @Test
  void updatesOfAStepHaveSeparateBatchesOrShareOne() {
    assertArrayEquals(new long[] {0, 1, 2, 3, 4, 5, 6}, batches(BatchUse.FRESH));
    assertArrayEquals(new long[] {0, 0, 0, 1, 1, 1, 2}, batches(BatchUse.SHARED));
  }

  @Test
  void actorAndTargetsMayMoveLessOften() {
    UpdateSchedule schedule = new DelayedSchedule(1, 2, 3);
    StringBuilder moved = new StringBuilder();
    for (long update = 0; update < 6; update++) {
      moved.append(schedule.plan(update).actor() ? "a" : "-");
      moved.append(schedule.plan(update).targets() ? "t " : "- ");
    }
    assertEquals("-- a- -t a- -- at ", moved.toString());
  }

  @Test
  void resetsAreAtEveryPeriodButNotAtTheStart() {
    UpdateSchedule schedule = new ResettingSchedule(3, 10, ResetScope.OUTPUT);
    assertEquals(Reset.NONE, schedule.plan(0).reset());
    assertEquals(Reset.NONE, schedule.plan(9).reset());
    assertEquals(new Reset(Part.OUTPUT, 0), schedule.plan(10).reset());
    assertEquals(Reset.NONE, schedule.plan(11).reset());
    assertEquals(new Reset(Part.OUTPUT, 0), schedule.plan(20).reset());
  }

  @Test
  void shrinkingKeepsAShare() {
    UpdateSchedule schedule = new ShrinkPerturb(3, 10, ResetScope.ALL, 0.6);
    assertEquals(Reset.NONE, schedule.plan(5).reset());
    assertEquals(new Reset(Part.ALL, 0.6), schedule.plan(10).reset());
  }

  /** clip(N/500, 128, 1024) of 1.0 and 2.x; 64 + min(N/333, 704) of December 2024. */
  @Test
  void batchesGrowWithTheMemory() {
    UpdateSchedule early = new GrowingBatch(3, 128, 0, 500);
    assertEquals(128, early.batch(1, 1024));
    assertEquals(128, early.batch(64_000, 1024));
    assertEquals(600, early.batch(300_000, 1024));
    assertEquals(1000, early.batch(500_000, 1024));
    assertEquals(1024, early.batch(600_000, 1024));
    UpdateSchedule d24 = new GrowingBatch(5, 64, 64, 333);
    assertEquals(64, d24.batch(300, 768));
    assertEquals(64 + 300, d24.batch(100_000, 768));
    assertEquals(768, d24.batch(384_000, 768));
  }

  @Test
  void theDelaysOfActorAndTargetsAreCountedFromTheFirstUpdate() {
    UpdateSchedule schedule = new DelayedSchedule(1, 3, 5);
    assertArrayEquals(
        new long[] {2, 5, 8},
        LongStream.range(0, 11).filter(u -> schedule.plan(u).actor()).toArray());
    assertArrayEquals(
        new long[] {4, 9},
        LongStream.range(0, 11).filter(u -> schedule.plan(u).targets()).toArray());
  }
}
