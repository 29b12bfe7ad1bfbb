package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.warmstart.WarmStart;
import symphony.api.warmstart.WarmStartProvider;

/** Offers {@link UniformActions}. */
@Ingredient(
    summary = "Actions are drawn uniformly.",
    formula = "a ~ U(−1, 1)",
    source = "Haarnoja et al. 2018 (arXiv 1801.01290)")
public final class UniformActionsProvider implements WarmStartProvider<UniformActionsConfig> {

  @Override
  public String name() {
    return "uniform-actions";
  }

  @Override
  public Class<UniformActionsConfig> configType() {
    return UniformActionsConfig.class;
  }

  @Override
  public WarmStart create(UniformActionsConfig config) {
    return new UniformActions(config);
  }
}
