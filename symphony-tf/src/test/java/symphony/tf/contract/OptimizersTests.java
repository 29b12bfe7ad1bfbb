package symphony.tf.contract;

import java.util.List;
import symphony.api.optimizer.Optimizer;
import symphony.testkit.OptimizerContract;
import symphony.tf.optimizer.AdamW;
import symphony.tf.optimizer.AdamWCorrected;
import symphony.tf.optimizer.AdamWDiminishingEpsilon;
import symphony.tf.optimizer.AdamWLiteral;
import symphony.tf.optimizer.RmsProp;
import symphony.tf.optimizer.Sgd;

final class OptimizersTests extends OptimizerContract {

  @Override
  protected List<Optimizer> candidates() {
    return List.of(
        new AdamW(1e-4, 1e-4, 0.618, 0.995, 0.01, 1e-8),
        new AdamWCorrected(1e-4, 1e-4, 0.9, 0.999, 0.01, 1e-8),
        new AdamWDiminishingEpsilon(1e-4, 1e-4, 0.618, 0.999, 0.01, 1e-8),
        new AdamWLiteral(1e-4, 1e-4, 0.618, 0.995, 0.01, 1e-8),
        new RmsProp(1e-4, 1e-4, 0.99, 1e-8),
        new Sgd(1e-2, 1e-2, 0.9));
  }
}
