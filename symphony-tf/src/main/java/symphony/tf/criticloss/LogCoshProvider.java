package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link LogCosh}. */
@Ingredient(
    summary = "The logarithm of the hyperbolic cosine.",
    formula = "mean ln cosh e",
    source = "common")
public final class LogCoshProvider implements CriticLossProvider<NoParameters> {

  @Override
  public String name() {
    return "log-cosh";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public CriticLoss create(NoParameters config) {
    return new LogCosh();
  }
}
