package symphony.tf.contract;

import java.util.List;
import symphony.api.regularizer.Regularizer;
import symphony.testkit.RegularizerContract;
import symphony.tf.regularizer.ActionL2;
import symphony.tf.regularizer.Caps;
import symphony.tf.regularizer.ControlCostPenalty;
import symphony.tf.regularizer.NoRegularizer;
import symphony.tf.regularizer.QuarterRoot;
import symphony.tf.regularizer.SacEntropy;
import symphony.tf.regularizer.Swaddling;
import symphony.tf.regularizer.Swaddling.Reduction;
import symphony.tf.regularizer.Swaddling.TargetEntropy;
import symphony.tf.regularizer.SwaddlingFixedBeta;

final class RegularizersTests extends RegularizerContract {

  @Override
  protected List<Regularizer> candidates() {
    return List.of(
        new Swaddling(1e-3, Reduction.MEAN, TargetEntropy.NONE, false),
        new Swaddling(1e-3, Reduction.SUM, TargetEntropy.NONE, false),
        new SwaddlingFixedBeta(0.09, 1e-3),
        new Swaddling(1e-3, Reduction.SUM, TargetEntropy.SUM, true),
        new QuarterRoot(0.005, 1e-3),
        new NoRegularizer(),
        new ControlCostPenalty(0.1),
        new ActionL2(1e-3),
        new Caps(0.1),
        new SacEntropy(1, -1, 3e-4),
        new SacEntropy(0.2, -1, 0));
  }
}
