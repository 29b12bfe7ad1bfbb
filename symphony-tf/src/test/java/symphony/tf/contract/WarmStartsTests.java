package symphony.tf.contract;

import java.util.List;
import symphony.api.warmstart.WarmStart;
import symphony.testkit.Candidate;
import symphony.testkit.WarmStartContract;
import symphony.tf.warmstart.NoWarmStartConfig;
import symphony.tf.warmstart.NoWarmStartProvider;
import symphony.tf.warmstart.RepeatConfig;
import symphony.tf.warmstart.RepeatProvider;
import symphony.tf.warmstart.UniformActionsConfig;
import symphony.tf.warmstart.UniformActionsProvider;

final class WarmStartsTests extends WarmStartContract {

  @Override
  protected List<Candidate<WarmStart>> candidates() {
    return List.of(
        Candidate.of(new RepeatProvider(), new RepeatConfig(10240, 50)),
        Candidate.of(new UniformActionsProvider(), new UniformActionsConfig(10000, 1)),
        Candidate.of(new NoWarmStartProvider(), new NoWarmStartConfig(1000)));
  }
}
