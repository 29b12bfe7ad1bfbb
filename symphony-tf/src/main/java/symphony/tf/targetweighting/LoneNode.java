package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.network.Network;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Selection;

/** Handles a single node, whose position is 1, where the reversed tanh fades are 0. */
final class LoneNode {

  private LoneNode() {}

  /**
   * Why a fade that numbers nodes from 1 cannot be used with a network of one node; empty if it
   * can.
   */
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
