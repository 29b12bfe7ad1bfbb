package acme.wave;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Wave} as {@code acme-wave}. */
@Ingredient(
    summary = "A sine under a bell: it answers near zero and is silent far away.",
    formula = "sin(ωx)·exp(-x²/(2w²))",
    source = "Gabor 1946")
public final class WaveProvider implements ActivationProvider<WaveConfig> {

  @Override
  public String name() {
    return "acme-wave";
  }

  @Override
  public Class<WaveConfig> configType() {
    return WaveConfig.class;
  }

  @Override
  public Activation create(WaveConfig config) {
    return new Wave(config);
  }
}
