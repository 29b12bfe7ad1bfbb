package symphony.tf.contract;

import java.util.List;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.testkit.UpdateScheduleContract;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.DelayedSchedule;
import symphony.tf.updateschedule.FixedSchedule;
import symphony.tf.updateschedule.GrowingBatch;
import symphony.tf.updateschedule.ResetScope;
import symphony.tf.updateschedule.ResettingSchedule;
import symphony.tf.updateschedule.ShrinkPerturb;

final class UpdateSchedulesTests extends UpdateScheduleContract {

  @Override
  protected List<UpdateSchedule> candidates() {
    return List.of(
        new FixedSchedule(3, BatchUse.FRESH),
        new FixedSchedule(3, BatchUse.SHARED),
        new GrowingBatch(3, 128, 0, 500),
        new ShrinkPerturb(3, 100, ResetScope.OUTPUT, 0.6),
        new DelayedSchedule(1, 2, 2),
        new ResettingSchedule(3, 100, ResetScope.ALL));
  }
}
