package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.fade.DimpledFade;
import symphony.tf.fade.Fade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * tanh((π(1 - i))^p) - d·exp(-(i/v)²)}: the tanh fade, a little lighter on the very lowest nodes.
 *
 * <p>Source: the author's code of December 2025.
 */
public final class DimpledFadeWeights implements TargetWeighting {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public DimpledFadeWeights(DimpledFadeWeightsConfig config) {
    this.fade = new DimpledFade(config.power(), config.depth(), config.width()).reversed();
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade.weights(n, paperIndex));
  }
}
