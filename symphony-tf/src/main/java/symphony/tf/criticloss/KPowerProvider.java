package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link KPower}. */
@Ingredient(
    summary = "The k-power form of 2024 and 2025.",
    formula = "mean a^k·tanh(ka/2), a = |Q − y| + 1e-6",
    source = "the author's code of February 2025 (F25 and 1.0b: k = 0.2)",
    differs = "D24 let k grow with the filling of the memory up to 0.5; here k is fixed.")
public final class KPowerProvider implements CriticLossProvider<KPowerConfig> {

  @Override
  public String name() {
    return "k-power";
  }

  @Override
  public Class<KPowerConfig> configType() {
    return KPowerConfig.class;
  }

  @Override
  public CriticLoss create(KPowerConfig config) {
    return new KPower(config);
  }
}
