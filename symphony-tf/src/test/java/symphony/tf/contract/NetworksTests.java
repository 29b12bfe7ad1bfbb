package symphony.tf.contract;

import java.util.List;
import symphony.api.network.Network;
import symphony.testkit.NetworkContract;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.FeaturedBlock;
import symphony.tf.network.Mlp;
import symphony.tf.network.Pyramid;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.network.VarianceBlock;

final class NetworksTests extends NetworkContract {

  @Override
  protected List<Network> candidates() {
    return List.of(
        new SymphonyBlock(8, 3, 4, DropoutPlace.OUTPUT, false),
        new SymphonyBlock(8, 2, 1, DropoutPlace.LATENT, true),
        new VarianceBlock(8, 3, 1, 3e-3),
        new FeaturedBlock(8, 3, 2, 4, 5, 3),
        new Pyramid(List.of(8, 6, 4), List.of(5, 3), 3, 2),
        new Mlp(List.of(8, 6), 2, 1));
  }
}
