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
import symphony.tf.fade.PolynomialFade;

/**
 * {@code P(i) ∝ tanh(f·i^p + f₂·i^p₂)}, i from 0 for the oldest transition to 1 for the newest.
 * Source: the author's code; 1.0 and 2.x f = 7, p = 2; D24 f = 10, p = 2.7; 1.0b f = 70, p = 30, f₂
 * = 0.02, p₂ = 2.
 */
@Ingredient(
    name = "polynomial-fade",
    summary = "The fading weights of the early versions.",
    formula = "P(i) ∝ tanh(f·i^p + f₂·i^p₂)",
    source =
        "the author's code: 1.0 and 2.x f = 7, p = 2; D24 f = 10, p = 2.7; 1.0b f = 70, "
            + "p = 30, f₂ = 0.02, p₂ = 2")
public record PolynomialFadePriority(
    @Parameter(value = "The factor f", range = "(0, inf)") double factor,
    @Parameter(value = "The power p", range = "(0, 64]") double power,
    @Parameter(value = "The second factor f₂", range = "[0, inf)") double secondFactor,
    @Parameter(value = "The second power p₂", range = "(0, 64]") double secondPower,
    @Parameter("Whether positions are numbered 1/N to 1, in place of 0 to (N−1)/N")
        boolean paperIndex)
    implements ReplayPriority {

  /** Checks the ranges. */
  public PolynomialFadePriority {
    Parameters.check(
        PolynomialFadePriority.class, factor, power, secondFactor, secondPower, paperIndex);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static PolynomialFadePriority provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new PolynomialFade(factor, power, secondFactor, secondPower);
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade(), paperIndex);
  }
}
