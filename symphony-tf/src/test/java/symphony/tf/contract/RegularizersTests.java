package symphony.tf.contract;

import java.util.List;
import symphony.api.plugin.NoParameters;
import symphony.api.regularizer.Regularizer;
import symphony.testkit.Candidate;
import symphony.testkit.RegularizerContract;
import symphony.tf.regularizer.ActionL2Config;
import symphony.tf.regularizer.ActionL2Provider;
import symphony.tf.regularizer.CapsConfig;
import symphony.tf.regularizer.CapsProvider;
import symphony.tf.regularizer.ControlCostConfig;
import symphony.tf.regularizer.ControlCostProvider;
import symphony.tf.regularizer.NoRegularizerProvider;
import symphony.tf.regularizer.QuarterRootConfig;
import symphony.tf.regularizer.QuarterRootProvider;
import symphony.tf.regularizer.SacEntropyConfig;
import symphony.tf.regularizer.SacEntropyProvider;
import symphony.tf.regularizer.SwaddlingConfig;
import symphony.tf.regularizer.SwaddlingConfig.Reduction;
import symphony.tf.regularizer.SwaddlingConfig.TargetEntropy;
import symphony.tf.regularizer.SwaddlingFixedBetaConfig;
import symphony.tf.regularizer.SwaddlingFixedBetaProvider;
import symphony.tf.regularizer.SwaddlingProvider;

final class RegularizersTests extends RegularizerContract {

  @Override
  protected List<Candidate<Regularizer>> candidates() {
    return List.of(
        Candidate.of(
            new SwaddlingProvider(),
            new SwaddlingConfig(1e-3, Reduction.MEAN, TargetEntropy.NONE, false)),
        Candidate.of(
            new SwaddlingProvider(),
            new SwaddlingConfig(1e-3, Reduction.SUM, TargetEntropy.NONE, false)),
        Candidate.of(new SwaddlingFixedBetaProvider(), new SwaddlingFixedBetaConfig(0.09, 1e-3)),
        Candidate.of(
            new SwaddlingProvider(),
            new SwaddlingConfig(1e-3, Reduction.SUM, TargetEntropy.SUM, true)),
        Candidate.of(new QuarterRootProvider(), new QuarterRootConfig(0.005, 1e-3)),
        Candidate.of(new NoRegularizerProvider(), new NoParameters()),
        Candidate.of(new ControlCostProvider(), new ControlCostConfig(0.1)),
        Candidate.of(new ActionL2Provider(), new ActionL2Config(1e-3)),
        Candidate.of(new CapsProvider(), new CapsConfig(0.1)),
        Candidate.of(new SacEntropyProvider(), new SacEntropyConfig(1, -1, 3e-4)),
        Candidate.of(new SacEntropyProvider(), new SacEntropyConfig(0.2, -1, 0)));
  }
}
