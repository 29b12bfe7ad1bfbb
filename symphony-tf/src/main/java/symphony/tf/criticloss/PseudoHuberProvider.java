package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link PseudoHuber}. */
@Ingredient(
    summary = "A smooth Huber loss.",
    formula = "mean δ²(√(1 + (e/δ)²) − 1)",
    source = "Charbonnier et al. 1997")
public final class PseudoHuberProvider implements CriticLossProvider<PseudoHuberConfig> {

  @Override
  public String name() {
    return "pseudo-huber";
  }

  @Override
  public Class<PseudoHuberConfig> configType() {
    return PseudoHuberConfig.class;
  }

  @Override
  public CriticLoss create(PseudoHuberConfig config) {
    return new PseudoHuber(config);
  }
}
