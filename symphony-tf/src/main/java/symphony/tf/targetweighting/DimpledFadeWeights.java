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
import symphony.tf.fade.DimpledFade;
import symphony.tf.fade.Fade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * tanh((π(1 - i))^p) - d·exp(-(i/v)²)}: the tanh fade with smaller weights of the very lowest
 * nodes.
 *
 * <p>Source: the author's code of December 2025.
 */
@Ingredient(
    name = "dimpled-fade",
    summary = "The tanh fade with a dimple at the lowest nodes.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ tanh((π(1−i))^p) − d·exp(−(i/v)²)",
    source = "the author's code of December 2025 (p = π, d = v = 0.02)")
public record DimpledFadeWeights(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex,
    @Parameter(value = "The depth d of the dimple", range = "[0, 1)") double depth,
    @Parameter(value = "The width v of the dimple", range = "(0, 1]") double width)
    implements TargetWeighting {

  /** Checks the ranges. */
  public DimpledFadeWeights {
    Parameters.check(DimpledFadeWeights.class, power, paperIndex, depth, width);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static DimpledFadeWeights provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new DimpledFade(power, depth, width).reversed();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade().weights(n, paperIndex));
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return paperIndex ? LoneNode.weighsNothing("dimpled-fade", selection) : Optional.empty();
  }
}
