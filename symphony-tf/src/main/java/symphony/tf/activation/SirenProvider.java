package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Siren}. */
@Ingredient(
    summary = "A plain sine of high frequency, with the initial weights that it needs.",
    formula = "sin(ωx); the map that feeds it begins at U(±√(6/inputs)/ω)",
    source = "Sitzmann et al. 2020 (arXiv 2006.09661), section 3.2")
public final class SirenProvider implements ActivationProvider<SirenConfig> {

  @Override
  public String name() {
    return "siren";
  }

  @Override
  public Class<SirenConfig> configType() {
    return SirenConfig.class;
  }

  @Override
  public Activation create(SirenConfig config) {
    return new Siren(config);
  }
}
