package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Huber}. */
@Ingredient(
    summary = "Quadratic up to a threshold, linear beyond.",
    formula = "mean ½e² if |e| ≤ δ, else δ(|e| − ½δ)",
    source = "Huber 1964")
public final class HuberProvider implements CriticLossProvider<HuberConfig> {

  @Override
  public String name() {
    return "huber";
  }

  @Override
  public Class<HuberConfig> configType() {
    return HuberConfig.class;
  }

  @Override
  public CriticLoss create(HuberConfig config) {
    return new Huber(config);
  }
}
