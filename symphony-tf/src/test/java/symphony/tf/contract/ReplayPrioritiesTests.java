package symphony.tf.contract;

import java.util.List;
import symphony.api.replaypriority.ReplayPriority;
import symphony.testkit.ReplayPriorityContract;
import symphony.tf.replaypriority.DimpledFadePriority;
import symphony.tf.replaypriority.EmphasizeRecent;
import symphony.tf.replaypriority.GaussianFadePriority;
import symphony.tf.replaypriority.LinearPriority;
import symphony.tf.replaypriority.PolynomialFadePriority;
import symphony.tf.replaypriority.PrioritizedReplay;
import symphony.tf.replaypriority.TanhFadePriority;
import symphony.tf.replaypriority.UniformPriority;

final class ReplayPrioritiesTests extends ReplayPriorityContract {

  @Override
  protected List<ReplayPriority> candidates() {
    return List.of(
        new TanhFadePriority(Math.E, false),
        new GaussianFadePriority(2 * Math.PI, true),
        new DimpledFadePriority(Math.PI, false, 0.02, 0.02),
        new PolynomialFadePriority(70, 30, 0.02, 2, false),
        new UniformPriority(),
        new LinearPriority(),
        new PrioritizedReplay(0.6, 0.4, 1000000, 1e-6),
        new EmphasizeRecent(0.996, 5));
  }
}
