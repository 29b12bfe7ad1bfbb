package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link ReHE}. */
@Ingredient(
    summary = "The rectified Huber error of 2023: the mean is taken first.",
    formula = "m·tanh m, m = mean|Q − y|",
    source = "the author's code of 2023 (Symphony 1.0 and 2.x)")
public final class ReHEProvider implements CriticLossProvider<NoParameters> {

  @Override
  public String name() {
    return "rehe";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public CriticLoss create(NoParameters config) {
    return new ReHE();
  }
}
