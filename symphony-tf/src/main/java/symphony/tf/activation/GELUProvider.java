package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link GELU}. */
@Ingredient(
    summary = "Gaussian error linear unit, exact.",
    formula = "x·Φ(x) = ½x·(1 + erf(x/√2))",
    source = "Hendrycks and Gimpel 2016 (arXiv 1606.08415)")
public final class GELUProvider implements ActivationProvider<NoParameters> {

  @Override
  public String name() {
    return "gelu";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public Activation create(NoParameters config) {
    return new GELU();
  }
}
