package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.network.Network;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Selection;

/** A single node at position 1, where the tanh fades read backwards are 0. */
final class LoneNode {

  private LoneNode() {}

  /** Why a fade that numbers nodes from 1 cannot weigh the network's only node. */
  static Optional<String> weighsNothing(String name, Selection selection) {
    return selection
        .find(Network.class)
        .filter(network -> network.critics() * network.nodes() == 1)
        .map(
            network ->
                "target-weighting "
                    + name
                    + " numbered from 1 gives the highest node no weight, and network "
                    + Ingredients.name(network)
                    + " has one node in all; set paper-index to false, or choose target-weighting"
                    + " mean");
  }
}
