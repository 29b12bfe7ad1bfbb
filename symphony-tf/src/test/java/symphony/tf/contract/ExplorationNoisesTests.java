package symphony.tf.contract;

import java.util.List;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.testkit.ExplorationNoiseContract;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.explorationnoise.Cosine;
import symphony.tf.explorationnoise.GaussianClipped;
import symphony.tf.explorationnoise.HeldGaussian;
import symphony.tf.explorationnoise.NoNoise;
import symphony.tf.explorationnoise.OrnsteinUhlenbeck;

final class ExplorationNoisesTests extends ExplorationNoiseContract {

  @Override
  protected List<ExplorationNoise> candidates() {
    return List.of(
        new BoundedGaussian(0.368, 0.368, 2.718),
        new BoundedGaussian(0, 0.5, 2.718),
        new HeldGaussian(0.368, 0.368, 2.718),
        new BoundedGaussian(1, 1, 100),
        new HeldGaussian(1, 1, 100),
        new GaussianClipped(0.1, 1),
        new OrnsteinUhlenbeck(0.15, 0.2),
        new Cosine(0.15, 3e-5, 0.07, 2.5),
        new NoNoise());
  }
}
