package symphony.tf.contract;

import java.util.List;
import symphony.api.plugin.NoParameters;
import symphony.api.rewardscaling.RewardScaling;
import symphony.testkit.Candidate;
import symphony.testkit.RewardScalingContract;
import symphony.tf.rewardscaling.ConstantScalingConfig;
import symphony.tf.rewardscaling.ConstantScalingProvider;
import symphony.tf.rewardscaling.ExplorationMeanAbsConfig;
import symphony.tf.rewardscaling.ExplorationMeanAbsProvider;
import symphony.tf.rewardscaling.MovementIsLifeConfig;
import symphony.tf.rewardscaling.MovementIsLifeConfig.Form;
import symphony.tf.rewardscaling.MovementIsLifeProvider;
import symphony.tf.rewardscaling.NoScalingProvider;
import symphony.tf.rewardscaling.RunningDeviationConfig;
import symphony.tf.rewardscaling.RunningDeviationProvider;

final class RewardScalingsTests extends RewardScalingContract {

  @Override
  protected List<Candidate<RewardScaling>> candidates() {
    return List.of(
        Candidate.of(
            new ExplorationMeanAbsProvider(), new ExplorationMeanAbsConfig(1e-8, false, 0.01)),
        Candidate.of(new NoScalingProvider(), new NoParameters()),
        Candidate.of(new MovementIsLifeProvider(), new MovementIsLifeConfig(Form.NATURAL, 0.03, 0)),
        Candidate.of(new ConstantScalingProvider(), new ConstantScalingConfig(0.01)),
        Candidate.of(new RunningDeviationProvider(), new RunningDeviationConfig(1e-8)));
  }
}
