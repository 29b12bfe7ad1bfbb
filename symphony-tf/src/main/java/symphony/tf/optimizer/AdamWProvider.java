package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link AdamW}. */
@Ingredient(
    summary = "Adam with decoupled weight decay and without bias correction.",
    formula = "m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − lr·(m/(√v + ε) + λθ)",
    source = "arXiv 2512.10477, Eq. 6; Loshchilov and Hutter 2019 (arXiv 1711.05101)",
    differs =
        "Eq. 6 prints m/v without the root, which would give steps of hundreds of "
            + "learning rates; the code takes the root.")
public final class AdamWProvider implements OptimizerProvider<AdamWConfig> {

  @Override
  public String name() {
    return "adamw";
  }

  @Override
  public Class<AdamWConfig> configType() {
    return AdamWConfig.class;
  }

  @Override
  public Optimizer create(AdamWConfig config) {
    return new AdamW(config);
  }
}
