package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.api.updateschedule.UpdateSchedule;

/** The contract of every update schedule. */
public abstract class UpdateScheduleContract extends IngredientContract<UpdateSchedule> {

  @TestFactory
  Stream<DynamicTest> numbersBatchesInAscendingOrder() {
    return each(
        c -> {
          long before = 0;
          for (long update = 0; update < 1000; update++) {
            long batch = c.plan(update).batch();
            assertTrue(batch >= before && batch <= update, "batch " + batch);
            before = batch;
          }
        });
  }

  /** One schedule serves all members and every resumed run: it has no state between calls. */
  @TestFactory
  Stream<DynamicTest> resultsDoNotDependOnEarlierCalls() {
    return each(
        c -> {
          List<UpdatePlan> plans = LongStream.range(0, 100).mapToObj(c::plan).toList();
          for (int update = plans.size() - 1; update >= 0; update--) {
            assertEquals(plans.get(update), c.plan(update), "update " + update);
          }
          assertEquals(c.batch(1000, 64), c.batch(1000, 64));
        });
  }

  @TestFactory
  Stream<DynamicTest> startsWithoutAReset() {
    return each(c -> assertEquals(Reset.NONE, c.plan(0).reset()));
  }

  @TestFactory
  Stream<DynamicTest> neverShrinksItsBatches() {
    return each(
        c -> {
          int before = 1;
          for (long held = 1; held <= 1_000_000; held *= 10) {
            int batch = c.batch(held, 64);
            assertTrue(batch >= before && batch <= 64, "batch " + batch);
            before = batch;
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> movesActorAndTargetsSometimes() {
    return each(
        c -> {
          assertTrue(c.updatesPerStep() >= 1);
          boolean actor = false;
          boolean targets = false;
          for (long update = 0; update < 1000; update++) {
            UpdatePlan plan = c.plan(update);
            actor |= plan.actor();
            targets |= plan.targets();
          }
          assertTrue(actor && targets);
        });
  }
}
