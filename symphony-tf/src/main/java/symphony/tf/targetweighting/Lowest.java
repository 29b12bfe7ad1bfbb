package symphony.tf.targetweighting;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Network;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The mean of the k lowest nodes of all critics (all nodes if there are fewer). Source: Wu et al.
 * 2021, aggressive Q-learning with ensembles.
 */
@Ingredient(
    name = "lowest",
    summary = "The mean of the lowest of all nodes.",
    formula = "q′ = mean of the k lowest nodes",
    source = "Wu et al. 2021 (AQE, aggressive Q-learning with ensembles)")
public record Lowest(@Parameter(value = "How many nodes k are kept", range = "[1, inf)") int keep)
    implements TargetWeighting {

  /** Checks the ranges. */
  public Lowest {
    Parameters.check(Lowest.class, keep);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Lowest provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> Truncated.meanOfLowest(n, keep));
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection
        .find(Network.class)
        .filter(network -> keep > network.critics() * network.nodes())
        .map(
            network ->
                "target-weighting lowest keeps "
                    + keep
                    + " nodes, and network "
                    + Ingredients.name(network)
                    + " has "
                    + network.critics() * network.nodes()
                    + " in all; set keep to at most that");
  }
}
