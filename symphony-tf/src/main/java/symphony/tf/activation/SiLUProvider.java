package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link SiLU}. */
@Ingredient(
    summary = "Sigmoid-weighted linear unit, or Swish.",
    formula = "x·S(βx)",
    source =
        "Elfwing et al. 2017 (arXiv 1702.03118); Ramachandran et al. 2017 (arXiv " + "1710.05941)")
public final class SiLUProvider implements ActivationProvider<SiLUConfig> {

  @Override
  public String name() {
    return "silu";
  }

  @Override
  public Class<SiLUConfig> configType() {
    return SiLUConfig.class;
  }

  @Override
  public Activation create(SiLUConfig config) {
    return new SiLU(config);
  }
}
