package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.fade.Fade;
import symphony.tf.fade.TanhFade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * tanh((π(1 - i))^p)}: the lowest nodes weigh most, so the value is calibrated downwards.
 *
 * <p>Source: arXiv 2512.10477, Table I. The paper numbers the nodes i = 1/N, ..., 1, its code 0,
 * ..., (N-1)/N, where the highest node keeps a tiny weight rather than none.
 */
public final class TanhFadeWeights implements TargetWeighting {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public TanhFadeWeights(TanhFadeWeightsConfig config) {
    this.fade = new TanhFade(config.power()).reversed();
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade.weights(n, paperIndex));
  }
}
