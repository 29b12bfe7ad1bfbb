package symphony.tf.targetweighting;

import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The lowest N - m of the N sorted nodes of all critics, m being {@code drop-per-critic} for each
 * critic: their mean, or themselves as atoms of a distribution, shape {@code (cohort, batch, N -
 * m)}.
 *
 * <p>Source: Kuznetsov et al. 2020, arXiv 2005.04269. At least one node is always left.
 */
public final class Truncated implements TargetWeighting {

  private final TruncatedConfig config;

  /** With checked parameters. */
  public Truncated(TruncatedConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    int all = SortedNodes.count(nodes);
    int kept = Math.max(1, all - config.dropPerCritic() * (int) nodes.shape().get(1));
    return config.distribution()
        ? SortedNodes.lowest(g, nodes, kept)
        : SortedNodes.weightedSum(g, nodes, n -> meanOfLowest(n, kept));
  }

  /** Weights 1/kept for the lowest, 0 for the others. */
  static double[] meanOfLowest(int n, int kept) {
    double[] weights = new double[n];
    Arrays.fill(weights, 0, Math.min(kept, n), 1.0 / Math.min(kept, n));
    return weights;
  }
}
