package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link SquaredError}. */
@Ingredient(
    summary = "Half the squared error.",
    formula = "mean ½e², e = Q − y",
    source = "common; neutral",
    neutral = true)
public final class SquaredErrorProvider implements CriticLossProvider<NoParameters> {

  @Override
  public String name() {
    return "mse";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public CriticLoss create(NoParameters config) {
    return new SquaredError();
  }
}
