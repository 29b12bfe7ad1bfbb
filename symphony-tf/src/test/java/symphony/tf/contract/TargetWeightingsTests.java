package symphony.tf.contract;

import java.util.List;
import symphony.api.targetweighting.TargetWeighting;
import symphony.testkit.TargetWeightingContract;
import symphony.tf.targetweighting.DimpledFadeWeights;
import symphony.tf.targetweighting.GaussianFadeWeights;
import symphony.tf.targetweighting.Lowest;
import symphony.tf.targetweighting.MeanOfNodes;
import symphony.tf.targetweighting.MinMean;
import symphony.tf.targetweighting.MinOfNets;
import symphony.tf.targetweighting.MinOfNodes;
import symphony.tf.targetweighting.RandomSubset;
import symphony.tf.targetweighting.TanhFadeWeights;
import symphony.tf.targetweighting.Truncated;

final class TargetWeightingsTests extends TargetWeightingContract {

  @Override
  protected List<TargetWeighting> candidates() {
    return List.of(
        new TanhFadeWeights(Math.E, false),
        new TanhFadeWeights(Math.E, true),
        new GaussianFadeWeights(2 * Math.PI, false),
        new DimpledFadeWeights(Math.PI, false, 0.02, 0.02),
        new MeanOfNodes(),
        new MinOfNets(),
        new MinOfNodes(),
        new MinMean(),
        new Truncated(1, false),
        new Truncated(1, true),
        new Lowest(3),
        new RandomSubset(2));
  }
}
