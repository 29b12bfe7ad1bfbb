package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link ReSine}. */
@Ingredient(
    summary = "Rectified sine: a sine of learnable scale, gated by itself.",
    formula =
        "F(x) = s·y·S(w·y) with y = sin(x/s), S the logistic; s = S(p) where it is "
            + "trained, w = 1/S(b) where it is trained",
    source =
        "arXiv 2512.10477, activation section; R2 is the default (S3); R0 (2023), R1, "
            + "R3 and R4 (2026) by parameters",
    differs =
        "The code of August 2026 fixes s = 1 and trains w (R4), against its own table; "
            + "both are reachable here.")
public final class ReSineProvider implements ActivationProvider<ReSineConfig> {

  @Override
  public String name() {
    return "resine";
  }

  @Override
  public Class<ReSineConfig> configType() {
    return ReSineConfig.class;
  }

  @Override
  public Activation create(ReSineConfig config) {
    return new ReSine(config);
  }
}
