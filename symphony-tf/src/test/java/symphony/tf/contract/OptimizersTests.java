package symphony.tf.contract;

import java.util.List;
import symphony.api.optimizer.Optimizer;
import symphony.testkit.Candidate;
import symphony.testkit.OptimizerContract;
import symphony.tf.optimizer.AdamWConfig;
import symphony.tf.optimizer.AdamWCorrectedConfig;
import symphony.tf.optimizer.AdamWCorrectedProvider;
import symphony.tf.optimizer.AdamWDiminishingEpsilonConfig;
import symphony.tf.optimizer.AdamWDiminishingEpsilonProvider;
import symphony.tf.optimizer.AdamWLiteralConfig;
import symphony.tf.optimizer.AdamWLiteralProvider;
import symphony.tf.optimizer.AdamWProvider;
import symphony.tf.optimizer.RmsPropConfig;
import symphony.tf.optimizer.RmsPropProvider;
import symphony.tf.optimizer.SgdConfig;
import symphony.tf.optimizer.SgdProvider;

final class OptimizersTests extends OptimizerContract {

  @Override
  protected List<Candidate<Optimizer>> candidates() {
    return List.of(
        Candidate.of(new AdamWProvider(), new AdamWConfig(1e-4, 1e-4, 0.618, 0.995, 0.01, 1e-8)),
        Candidate.of(
            new AdamWCorrectedProvider(),
            new AdamWCorrectedConfig(1e-4, 1e-4, 0.9, 0.999, 0.01, 1e-8)),
        Candidate.of(
            new AdamWDiminishingEpsilonProvider(),
            new AdamWDiminishingEpsilonConfig(1e-4, 1e-4, 0.618, 0.999, 0.01, 1e-8)),
        Candidate.of(
            new AdamWLiteralProvider(),
            new AdamWLiteralConfig(1e-4, 1e-4, 0.618, 0.995, 0.01, 1e-8)),
        Candidate.of(new RmsPropProvider(), new RmsPropConfig(1e-4, 1e-4, 0.99, 1e-8)),
        Candidate.of(new SgdProvider(), new SgdConfig(1e-2, 1e-2, 0.9)));
  }
}
