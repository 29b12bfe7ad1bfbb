package symphony.tf.targetweighting;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The lowest N - m of the N sorted nodes of all critics, where m is {@code drop-per-critic} times
 * the number of critics: their mean, or the nodes themselves as atoms of a distribution, shape
 * {@code (cohort, batch, N - m)}.
 *
 * <p>Source: Kuznetsov et al. 2020, arXiv 2005.04269. At least one node is kept.
 */
@Ingredient(
    name = "truncated",
    summary = "Drops the highest nodes; the rest gives a mean or a distribution.",
    formula = "the lowest N − m of the N sorted nodes",
    source = "Kuznetsov et al. 2020 (arXiv 2005.04269, TQC)")
public record Truncated(
    @Parameter(
            value = "Nodes dropped for each critic; m is this times the critics",
            range = "[0, inf)")
        int dropPerCritic,
    @Parameter(
            "Whether the remaining nodes are kept as atoms, for quantile-huber, instead of their "
                + "mean")
        boolean distribution)
    implements TargetWeighting {

  /** Checks the ranges. */
  public Truncated {
    Parameters.check(Truncated.class, dropPerCritic, distribution);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Truncated provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    int all = SortedNodes.count(nodes);
    int kept = Math.max(1, all - dropPerCritic * (int) nodes.shape().get(1));
    return distribution
        ? SortedNodes.lowest(g, nodes, kept)
        : SortedNodes.weightedSum(g, nodes, n -> meanOfLowest(n, kept));
  }

  /** The weights: 1/kept for the lowest nodes, 0 for the others. */
  static double[] meanOfLowest(int n, int kept) {
    double[] weights = new double[n];
    Arrays.fill(weights, 0, Math.min(kept, n), 1.0 / Math.min(kept, n));
    return weights;
  }

  @Override
  public Set<Capability> needs() {
    return distribution ? Set.of(CriticLoss.DISTRIBUTION) : Set.of();
  }

  @Override
  public Optional<String> remedy(Capability capability) {
    return capability.equals(CriticLoss.DISTRIBUTION)
        ? Optional.of("distribution = false")
        : Optional.empty();
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection
        .find(Network.class)
        .filter(network -> dropPerCritic >= network.nodes())
        .map(
            network ->
                "target-weighting truncated drops "
                    + dropPerCritic
                    + " nodes of each critic, and network "
                    + Ingredients.name(network)
                    + " has "
                    + network.nodes()
                    + "; set drop-per-critic to at most "
                    + (network.nodes() - 1));
  }
}
