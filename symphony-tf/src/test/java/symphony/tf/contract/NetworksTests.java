package symphony.tf.contract;

import java.util.List;
import symphony.api.network.Network;
import symphony.testkit.Candidate;
import symphony.testkit.NetworkContract;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.FeaturedBlockConfig;
import symphony.tf.network.FeaturedBlockProvider;
import symphony.tf.network.MlpConfig;
import symphony.tf.network.MlpProvider;
import symphony.tf.network.PyramidConfig;
import symphony.tf.network.PyramidProvider;
import symphony.tf.network.SymphonyBlockConfig;
import symphony.tf.network.SymphonyBlockProvider;
import symphony.tf.network.VarianceBlockConfig;
import symphony.tf.network.VarianceBlockProvider;

final class NetworksTests extends NetworkContract {

  @Override
  protected List<Candidate<Network>> candidates() {
    return List.of(
        Candidate.of(
            new SymphonyBlockProvider(),
            new SymphonyBlockConfig(8, 3, 4, DropoutPlace.OUTPUT, false)),
        Candidate.of(
            new SymphonyBlockProvider(),
            new SymphonyBlockConfig(8, 2, 1, DropoutPlace.LATENT, true)),
        Candidate.of(new VarianceBlockProvider(), new VarianceBlockConfig(8, 3, 1, 3e-3)),
        Candidate.of(new FeaturedBlockProvider(), new FeaturedBlockConfig(8, 3, 2, 4, 5, 3)),
        Candidate.of(
            new PyramidProvider(), new PyramidConfig(List.of(8, 6, 4), List.of(5, 3), 3, 2)),
        Candidate.of(new MlpProvider(), new MlpConfig(List.of(8, 6), 2, 1)));
  }
}
