package symphony.tf.contract;

import java.util.List;
import symphony.api.warmstart.WarmStart;
import symphony.testkit.WarmStartContract;
import symphony.tf.warmstart.NoWarmStart;
import symphony.tf.warmstart.Repeat;
import symphony.tf.warmstart.UniformActions;

final class WarmStartsTests extends WarmStartContract {

  @Override
  protected List<WarmStart> candidates() {
    return List.of(new Repeat(10240, 50), new UniformActions(10000, 1), new NoWarmStart(1000));
  }
}
