package symphony.tf.contract;

import java.util.List;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.ExplorationNoiseContract;
import symphony.tf.explorationnoise.BoundedGaussianConfig;
import symphony.tf.explorationnoise.BoundedGaussianProvider;
import symphony.tf.explorationnoise.CosineConfig;
import symphony.tf.explorationnoise.CosineProvider;
import symphony.tf.explorationnoise.GaussianClippedConfig;
import symphony.tf.explorationnoise.GaussianClippedProvider;
import symphony.tf.explorationnoise.HeldGaussianConfig;
import symphony.tf.explorationnoise.HeldGaussianProvider;
import symphony.tf.explorationnoise.NoNoiseProvider;
import symphony.tf.explorationnoise.OrnsteinUhlenbeckConfig;
import symphony.tf.explorationnoise.OrnsteinUhlenbeckProvider;

final class ExplorationNoisesTests extends ExplorationNoiseContract {

  @Override
  protected List<Candidate<ExplorationNoise>> candidates() {
    return List.of(
        Candidate.of(new BoundedGaussianProvider(), new BoundedGaussianConfig(0.368, 0.368, 2.718)),
        Candidate.of(new BoundedGaussianProvider(), new BoundedGaussianConfig(0, 0.5, 2.718)),
        Candidate.of(new HeldGaussianProvider(), new HeldGaussianConfig(0.368, 0.368, 2.718)),
        Candidate.of(new GaussianClippedProvider(), new GaussianClippedConfig(0.1, 1)),
        Candidate.of(new OrnsteinUhlenbeckProvider(), new OrnsteinUhlenbeckConfig(0.15, 0.2)),
        Candidate.of(new CosineProvider(), new CosineConfig(0.15, 3e-5, 0.07, 2.5)),
        Candidate.of(new NoNoiseProvider(), new NoParameters()));
  }
}
