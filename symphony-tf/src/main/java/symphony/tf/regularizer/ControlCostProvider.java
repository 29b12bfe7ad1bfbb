package symphony.tf.regularizer;

import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link ControlCost}. */
@Ingredient(
    summary = "Large actions cost.",
    formula = "c·mean a²",
    source = "arXiv 2512.10477, Eq. 5")
public final class ControlCostProvider implements RegularizerProvider<ControlCostConfig> {

  @Override
  public String name() {
    return "control-cost";
  }

  @Override
  public Class<ControlCostConfig> configType() {
    return ControlCostConfig.class;
  }

  @Override
  public Regularizer create(ControlCostConfig config) {
    return new ControlCost(config);
  }
}
