package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.fade.Fade;
import symphony.tf.fade.GaussianFade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * exp(-(|1 - φ/2 - i|·φ)^p)}.
 *
 * <p>Source: arXiv 2512.10477, last section.
 */
public final class GaussianFadeWeights implements TargetWeighting {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public GaussianFadeWeights(GaussianFadeWeightsConfig config) {
    this.fade = new GaussianFade(config.power()).reversed();
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade.weights(n, paperIndex));
  }
}
