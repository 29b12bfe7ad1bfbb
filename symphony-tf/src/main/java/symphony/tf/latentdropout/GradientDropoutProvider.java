package symphony.tf.latentdropout;

import symphony.api.latentdropout.LatentDropout;
import symphony.api.latentdropout.LatentDropoutProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link GradientDropout}. */
@Ingredient(
    summary = "Silent dropout: values pass unchanged, a share of the gradients does not.",
    formula =
        "y = M⊙x + (1−M)⊙stop(x), M = 1[u > p]; p fixed, or S(z) with z ~ N(0,1) for "
            + "each element, row, layer or update; or M ~ N(1, p/(1−p))",
    source =
        "arXiv 2512.10477, gradient dropout (S2 and S2p); Tseng et al. 2020 (arXiv "
            + "2006.14567)",
    differs =
        "Text and code of March 2026 draw one p for each element (element), which in law is "
            + "a fixed p = 0.5; the August 2026 revision writes one for a step (step).")
public final class GradientDropoutProvider implements LatentDropoutProvider<GradientDropoutConfig> {

  @Override
  public String name() {
    return "gradient";
  }

  @Override
  public Class<GradientDropoutConfig> configType() {
    return GradientDropoutConfig.class;
  }

  @Override
  public LatentDropout create(GradientDropoutConfig config) {
    return new GradientDropout(config);
  }
}
