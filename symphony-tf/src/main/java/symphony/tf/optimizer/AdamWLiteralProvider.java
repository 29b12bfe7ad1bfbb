package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link AdamWLiteral}. */
@Ingredient(
    summary = "AdamW as the paper's equation reads: the divisor without its root.",
    formula = "m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − lr·(m/(v + ε) + λθ)",
    source = "arXiv 2512.10477, Eq. 6 to the letter",
    differs = "The code takes the root; adamw is what was used.")
public final class AdamWLiteralProvider implements OptimizerProvider<AdamWLiteralConfig> {

  @Override
  public String name() {
    return "adamw-literal";
  }

  @Override
  public Class<AdamWLiteralConfig> configType() {
    return AdamWLiteralConfig.class;
  }

  @Override
  public Optimizer create(AdamWLiteralConfig config) {
    return new AdamWLiteral(config);
  }
}
