package symphony.tf.contract;

import java.util.List;
import symphony.api.network.Network;
import symphony.testkit.Candidate;
import symphony.testkit.NetworkContract;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.MlpConfig;
import symphony.tf.network.MlpProvider;
import symphony.tf.network.SymphonyBlockConfig;
import symphony.tf.network.SymphonyBlockProvider;

final class NetworksTests extends NetworkContract {

  @Override
  protected List<Candidate<Network>> candidates() {
    return List.of(
        Candidate.of(
            new SymphonyBlockProvider(),
            new SymphonyBlockConfig(8, 3, 4, DropoutPlace.OUTPUT)),
        Candidate.of(
            new SymphonyBlockProvider(),
            new SymphonyBlockConfig(8, 2, 1, DropoutPlace.LATENT)),
        Candidate.of(new MlpProvider(), new MlpConfig(List.of(8, 6), 2, 1)));
  }
}
