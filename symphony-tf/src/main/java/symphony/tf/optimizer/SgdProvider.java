package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Sgd}. */
@Ingredient(
    summary = "Stochastic gradient descent with momentum.",
    formula = "m ← μm + g; θ ← θ − lr·m",
    source = "Robbins and Monro 1951; Polyak 1964; neutral",
    neutral = true)
public final class SgdProvider implements OptimizerProvider<SgdConfig> {

  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public Class<SgdConfig> configType() {
    return SgdConfig.class;
  }

  @Override
  public Optimizer create(SgdConfig config) {
    return new Sgd(config);
  }
}
