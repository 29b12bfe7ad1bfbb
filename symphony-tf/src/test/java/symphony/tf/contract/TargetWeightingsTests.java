package symphony.tf.contract;

import java.util.List;
import symphony.api.plugin.NoParameters;
import symphony.api.targetweighting.TargetWeighting;
import symphony.testkit.Candidate;
import symphony.testkit.TargetWeightingContract;
import symphony.tf.targetweighting.DimpledFadeWeightsConfig;
import symphony.tf.targetweighting.DimpledFadeWeightsProvider;
import symphony.tf.targetweighting.GaussianFadeWeightsConfig;
import symphony.tf.targetweighting.GaussianFadeWeightsProvider;
import symphony.tf.targetweighting.LowestConfig;
import symphony.tf.targetweighting.LowestProvider;
import symphony.tf.targetweighting.MeanOfNodesProvider;
import symphony.tf.targetweighting.MinMeanProvider;
import symphony.tf.targetweighting.MinOfNetsProvider;
import symphony.tf.targetweighting.MinOfNodesProvider;
import symphony.tf.targetweighting.RandomSubsetConfig;
import symphony.tf.targetweighting.RandomSubsetProvider;
import symphony.tf.targetweighting.TanhFadeWeightsConfig;
import symphony.tf.targetweighting.TanhFadeWeightsProvider;
import symphony.tf.targetweighting.TruncatedConfig;
import symphony.tf.targetweighting.TruncatedProvider;

final class TargetWeightingsTests extends TargetWeightingContract {

  @Override
  protected List<Candidate<TargetWeighting>> candidates() {
    return List.of(
        Candidate.of(new TanhFadeWeightsProvider(), new TanhFadeWeightsConfig(Math.E, false)),
        Candidate.of(new TanhFadeWeightsProvider(), new TanhFadeWeightsConfig(Math.E, true)),
        Candidate.of(
            new GaussianFadeWeightsProvider(), new GaussianFadeWeightsConfig(2 * Math.PI, false)),
        Candidate.of(
            new DimpledFadeWeightsProvider(),
            new DimpledFadeWeightsConfig(Math.PI, false, 0.02, 0.02)),
        Candidate.of(new MeanOfNodesProvider(), new NoParameters()),
        Candidate.of(new MinOfNetsProvider(), new NoParameters()),
        Candidate.of(new MinOfNodesProvider(), new NoParameters()),
        Candidate.of(new MinMeanProvider(), new NoParameters()),
        Candidate.of(new TruncatedProvider(), new TruncatedConfig(1, false)),
        Candidate.of(new TruncatedProvider(), new TruncatedConfig(1, true)),
        Candidate.of(new LowestProvider(), new LowestConfig(3)),
        Candidate.of(new RandomSubsetProvider(), new RandomSubsetConfig(2)));
  }
}
