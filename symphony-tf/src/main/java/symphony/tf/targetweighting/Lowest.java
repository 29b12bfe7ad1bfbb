package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The mean of the k lowest nodes of all critics (all of them where there are fewer). Source: Wu et
 * al. 2021, aggressive Q-learning with ensembles.
 */
public final class Lowest implements TargetWeighting {

  private final LowestConfig config;

  /** With checked parameters. */
  public Lowest(LowestConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> Truncated.meanOfLowest(n, config.keep()));
  }
}
