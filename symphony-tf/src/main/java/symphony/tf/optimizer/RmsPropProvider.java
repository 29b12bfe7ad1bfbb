package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link RmsProp}. */
@Ingredient(
    summary = "Steps divided by the root of the running mean square.",
    formula = "v ← ρv + (1−ρ)g²; θ ← θ − lr·g/(√v + ε)",
    source = "Tieleman and Hinton 2012; D24, F25, 1.0b")
public final class RmsPropProvider implements OptimizerProvider<RmsPropConfig> {

  @Override
  public String name() {
    return "rmsprop";
  }

  @Override
  public Class<RmsPropConfig> configType() {
    return RmsPropConfig.class;
  }

  @Override
  public Optimizer create(RmsPropConfig config) {
    return new RmsProp(config);
  }
}
