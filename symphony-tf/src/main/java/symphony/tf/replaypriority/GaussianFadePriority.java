package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;
import symphony.tf.fade.GaussianFade;

/**
 * {@code P(i) ∝ exp(-(|i - φ/2|·φ)^p)}, i from 0 for the oldest transition to 1 for the newest.
 * Source: arXiv 2512.10477, last section, p = 2π. It differs little from the tanh fade.
 */
@Ingredient(
    name = "gaussian-fade",
    summary =
        "The probability of a transition decreases with its age, along a flattened bell "
            + "curve.",
    formula = "P(i) ∝ exp(−(|i − φ/2|·φ)^p)",
    source = "arXiv 2512.10477, last section (p = 2π: S2p; the August 2026 revision: 2e)")
public record GaussianFadePriority(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex)
    implements ReplayPriority {

  /** Checks the ranges. */
  public GaussianFadePriority {
    Parameters.check(GaussianFadePriority.class, power, paperIndex);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GaussianFadePriority provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new GaussianFade(power);
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade(), paperIndex);
  }
}
