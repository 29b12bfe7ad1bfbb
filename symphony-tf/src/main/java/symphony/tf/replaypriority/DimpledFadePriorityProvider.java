package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link DimpledFadePriority}. */
@Ingredient(
    summary = "The tanh fade with a dimple at the newest transitions.",
    formula = "P(i) ∝ tanh((πi)^p) − d·exp(−((i − 1)/v)²)",
    source = "the author's code of December 2025 (p = π, d = v = 0.02)")
public final class DimpledFadePriorityProvider
    implements ReplayPriorityProvider<DimpledFadePriorityConfig> {

  @Override
  public String name() {
    return "dimpled-fade";
  }

  @Override
  public Class<DimpledFadePriorityConfig> configType() {
    return DimpledFadePriorityConfig.class;
  }

  @Override
  public ReplayPriority create(DimpledFadePriorityConfig config) {
    return new DimpledFadePriority(config);
  }
}
