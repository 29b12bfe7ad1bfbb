package symphony.tf.contract;

import java.util.List;
import symphony.api.rewardscaling.RewardScaling;
import symphony.testkit.RewardScalingContract;
import symphony.tf.rewardscaling.ConstantScaling;
import symphony.tf.rewardscaling.ExplorationMeanAbs;
import symphony.tf.rewardscaling.MovementIsLife;
import symphony.tf.rewardscaling.MovementIsLife.Form;
import symphony.tf.rewardscaling.NoScaling;
import symphony.tf.rewardscaling.RunningDeviation;

final class RewardScalingsTests extends RewardScalingContract {

  @Override
  protected List<RewardScaling> candidates() {
    return List.of(
        new ExplorationMeanAbs(1e-8, false, 0.01),
        new NoScaling(),
        new MovementIsLife(Form.NATURAL, 0.03, 0),
        new ConstantScaling(0.01),
        new RunningDeviation(1e-8));
  }
}
