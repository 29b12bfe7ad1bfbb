package symphony.tf.contract;

import java.util.List;
import symphony.api.plugin.NoParameters;
import symphony.api.replaypriority.ReplayPriority;
import symphony.testkit.Candidate;
import symphony.testkit.ReplayPriorityContract;
import symphony.tf.replaypriority.DimpledFadePriorityConfig;
import symphony.tf.replaypriority.DimpledFadePriorityProvider;
import symphony.tf.replaypriority.EmphasizeRecentConfig;
import symphony.tf.replaypriority.EmphasizeRecentProvider;
import symphony.tf.replaypriority.GaussianFadePriorityConfig;
import symphony.tf.replaypriority.GaussianFadePriorityProvider;
import symphony.tf.replaypriority.LinearPriorityProvider;
import symphony.tf.replaypriority.PolynomialFadePriorityConfig;
import symphony.tf.replaypriority.PolynomialFadePriorityProvider;
import symphony.tf.replaypriority.PrioritizedReplayConfig;
import symphony.tf.replaypriority.PrioritizedReplayProvider;
import symphony.tf.replaypriority.TanhFadePriorityConfig;
import symphony.tf.replaypriority.TanhFadePriorityProvider;
import symphony.tf.replaypriority.UniformPriorityProvider;

final class ReplayPrioritiesTests extends ReplayPriorityContract {

  @Override
  protected List<Candidate<ReplayPriority>> candidates() {
    return List.of(
        Candidate.of(new TanhFadePriorityProvider(), new TanhFadePriorityConfig(Math.E, false)),
        Candidate.of(
            new GaussianFadePriorityProvider(), new GaussianFadePriorityConfig(2 * Math.PI, true)),
        Candidate.of(
            new DimpledFadePriorityProvider(),
            new DimpledFadePriorityConfig(Math.PI, false, 0.02, 0.02)),
        Candidate.of(
            new PolynomialFadePriorityProvider(),
            new PolynomialFadePriorityConfig(70, 30, 0.02, 2, false)),
        Candidate.of(new UniformPriorityProvider(), new NoParameters()),
        Candidate.of(new LinearPriorityProvider(), new NoParameters()),
        Candidate.of(
            new PrioritizedReplayProvider(), new PrioritizedReplayConfig(0.6, 0.4, 1000000, 1e-6)),
        Candidate.of(new EmphasizeRecentProvider(), new EmphasizeRecentConfig(0.996, 5)));
  }
}
