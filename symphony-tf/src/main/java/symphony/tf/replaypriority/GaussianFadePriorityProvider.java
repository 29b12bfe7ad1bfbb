package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link GaussianFadePriority}. */
@Ingredient(
    summary = "The chance of a transition fades with its age, along a flattened bell.",
    formula = "P(i) ∝ exp(−(|i − φ/2|·φ)^p)",
    source = "arXiv 2512.10477, last section (p = 2π: S2p; the August 2026 revision: 2e)")
public final class GaussianFadePriorityProvider
    implements ReplayPriorityProvider<GaussianFadePriorityConfig> {

  @Override
  public String name() {
    return "gaussian-fade";
  }

  @Override
  public Class<GaussianFadePriorityConfig> configType() {
    return GaussianFadePriorityConfig.class;
  }

  @Override
  public ReplayPriority create(GaussianFadePriorityConfig config) {
    return new GaussianFadePriority(config);
  }
}
