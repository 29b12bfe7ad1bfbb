package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link ReHSE}. */
@Ingredient(
    summary = "Rectified Huber symmetric error: quadratic near zero, linear far away.",
    formula = "mean e·tanh(e/2), e = Q − y",
    source = "arXiv 2512.10477, losses section")
public final class ReHSEProvider implements CriticLossProvider<NoParameters> {

  @Override
  public String name() {
    return "rehse";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public CriticLoss create(NoParameters config) {
    return new ReHSE();
  }
}
