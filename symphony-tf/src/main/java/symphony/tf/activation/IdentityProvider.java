package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link Identity}. */
@Ingredient(
    summary = "No activation: the network becomes linear.",
    formula = "x",
    source = "neutral",
    neutral = true)
public final class IdentityProvider implements ActivationProvider<NoParameters> {

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public Activation create(NoParameters config) {
    return new Identity();
  }
}
