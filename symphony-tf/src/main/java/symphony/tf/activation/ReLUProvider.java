package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link ReLU}. */
@Ingredient(
    summary = "Rectified linear unit.",
    formula = "max(0, x)",
    source = "Nair and Hinton 2010")
public final class ReLUProvider implements ActivationProvider<NoParameters> {

  @Override
  public String name() {
    return "relu";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public Activation create(NoParameters config) {
    return new ReLU();
  }
}
