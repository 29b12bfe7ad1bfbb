package symphony.tf.targetweighting;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.fade.Fade;
import symphony.tf.fade.TanhFade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * tanh((π(1 - i))^p)}: the lowest nodes have the largest weights, so the value is biased downwards.
 *
 * <p>Source: arXiv 2512.10477, Table I. The paper numbers the nodes i = 1/N, ..., 1, its code 0,
 * ..., (N-1)/N, where the highest node has a tiny weight and not 0.
 */
@Ingredient(
    name = "tanh-fade",
    summary = "Weighted sum of all sorted nodes, with the largest weight on the lowest.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ tanh((π(1−i))^p)",
    source = "arXiv 2512.10477, Table I (p = e: S3, SE, S2, ED)",
    differs = "The paper numbers nodes from 1, the code from 0; paper-index selects one.")
public record TanhFadeWeights(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex)
    implements TargetWeighting {

  /** Checks the ranges. */
  public TanhFadeWeights {
    Parameters.check(TanhFadeWeights.class, power, paperIndex);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static TanhFadeWeights provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new TanhFade(power).reversed();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade().weights(n, paperIndex));
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return paperIndex ? LoneNode.weighsNothing("tanh-fade", selection) : Optional.empty();
  }
}
