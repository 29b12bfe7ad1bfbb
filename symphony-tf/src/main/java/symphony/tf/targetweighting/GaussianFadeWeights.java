package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.fade.Fade;
import symphony.tf.fade.GaussianFade;

/**
 * {@code q′ = Σ w_j·sort(q)_j} over all nodes of all critics, ascending, with {@code w(i) ∝
 * exp(-(|1 - φ/2 - i|·φ)^p)}.
 *
 * <p>Source: arXiv 2512.10477, last section.
 */
@Ingredient(
    name = "gaussian-fade",
    summary = "Weighted sum of all sorted nodes, with a rounded top.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ exp(−(|1−φ/2−i|·φ)^p)",
    source = "arXiv 2512.10477, last section (p = 2π: S2p; the August 2026 revision: 2e)")
public record GaussianFadeWeights(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex)
    implements TargetWeighting {

  /** Checks the ranges. */
  public GaussianFadeWeights {
    Parameters.check(GaussianFadeWeights.class, power, paperIndex);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GaussianFadeWeights provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new GaussianFade(power).reversed();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    return SortedNodes.weightedSum(g, nodes, n -> fade().weights(n, paperIndex));
  }
}
