package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link AdamWCorrected}. */
@Ingredient(
    summary = "Adam with decoupled weight decay and bias correction.",
    formula = "m̂ = m/(1−β₁^t), v̂ = v/(1−β₂^t); θ ← θ − lr·(m̂/(√v̂ + ε) + λθ)",
    source =
        "Kingma and Ba 2015 (arXiv 1412.6980); Loshchilov and Hutter 2019 (arXiv " + "1711.05101)")
public final class AdamWCorrectedProvider implements OptimizerProvider<AdamWCorrectedConfig> {

  @Override
  public String name() {
    return "adamw-corrected";
  }

  @Override
  public Class<AdamWCorrectedConfig> configType() {
    return AdamWCorrectedConfig.class;
  }

  @Override
  public Optimizer create(AdamWCorrectedConfig config) {
    return new AdamWCorrected(config);
  }
}
