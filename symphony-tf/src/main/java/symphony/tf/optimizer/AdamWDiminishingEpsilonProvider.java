package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link AdamWDiminishingEpsilon}. */
@Ingredient(
    summary = "AdamW without bias correction whose ε begins near 1 and fades.",
    formula = "ε ← β₂ε + (1−β₂)·ε_end, from 1 − ε_end; then as adamw",
    source = "the August 2026 revision of arXiv 2512.10477",
    differs = "The text prints β₂ = 0.995 beside τ = 0.001, the code has 1 − τ = 0.999.")
public final class AdamWDiminishingEpsilonProvider
    implements OptimizerProvider<AdamWDiminishingEpsilonConfig> {

  @Override
  public String name() {
    return "adamw-diminishing-epsilon";
  }

  @Override
  public Class<AdamWDiminishingEpsilonConfig> configType() {
    return AdamWDiminishingEpsilonConfig.class;
  }

  @Override
  public Optimizer create(AdamWDiminishingEpsilonConfig config) {
    return new AdamWDiminishingEpsilon(config);
  }
}
