package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link PolynomialFadePriority}. */
@Ingredient(
    summary = "The fades of the early versions.",
    formula = "P(i) ∝ tanh(f·i^p + f₂·i^p₂)",
    source =
        "the author's code: 1.0 and 2.x f = 7, p = 2; D24 f = 10, p = 2.7; 1.0b f = 70, "
            + "p = 30, f₂ = 0.02, p₂ = 2")
public final class PolynomialFadePriorityProvider
    implements ReplayPriorityProvider<PolynomialFadePriorityConfig> {

  @Override
  public String name() {
    return "polynomial-fade";
  }

  @Override
  public Class<PolynomialFadePriorityConfig> configType() {
    return PolynomialFadePriorityConfig.class;
  }

  @Override
  public ReplayPriority create(PolynomialFadePriorityConfig config) {
    return new PolynomialFadePriority(config);
  }
}
