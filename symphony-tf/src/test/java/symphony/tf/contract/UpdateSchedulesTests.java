package symphony.tf.contract;

import java.util.List;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.testkit.Candidate;
import symphony.testkit.UpdateScheduleContract;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.DelayedScheduleConfig;
import symphony.tf.updateschedule.DelayedScheduleProvider;
import symphony.tf.updateschedule.FixedScheduleConfig;
import symphony.tf.updateschedule.FixedScheduleProvider;
import symphony.tf.updateschedule.GrowingBatchConfig;
import symphony.tf.updateschedule.GrowingBatchProvider;
import symphony.tf.updateschedule.ResetScope;
import symphony.tf.updateschedule.ResettingScheduleConfig;
import symphony.tf.updateschedule.ResettingScheduleProvider;
import symphony.tf.updateschedule.ShrinkPerturbConfig;
import symphony.tf.updateschedule.ShrinkPerturbProvider;

final class UpdateSchedulesTests extends UpdateScheduleContract {

  @Override
  protected List<Candidate<UpdateSchedule>> candidates() {
    return List.of(
        Candidate.of(new FixedScheduleProvider(), new FixedScheduleConfig(3, BatchUse.FRESH)),
        Candidate.of(new FixedScheduleProvider(), new FixedScheduleConfig(3, BatchUse.SHARED)),
        Candidate.of(new GrowingBatchProvider(), new GrowingBatchConfig(3, 128, 0, 500)),
        Candidate.of(
            new ShrinkPerturbProvider(), new ShrinkPerturbConfig(3, 100, ResetScope.OUTPUT, 0.6)),
        Candidate.of(new DelayedScheduleProvider(), new DelayedScheduleConfig(1, 2, 2)),
        Candidate.of(
            new ResettingScheduleProvider(), new ResettingScheduleConfig(3, 100, ResetScope.ALL)));
  }
}
