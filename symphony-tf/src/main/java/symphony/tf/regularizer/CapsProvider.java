package symphony.tf.regularizer;

import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link Caps}. */
@Ingredient(
    summary = "Actions that differ between neighbouring states cost.",
    formula = "c·mean‖μ(s) − μ(s′)‖",
    source = "Mysore et al. 2021 (arXiv 2012.06644)",
    differs = "The temporal term alone, without the spatial one.")
public final class CapsProvider implements RegularizerProvider<CapsConfig> {

  @Override
  public String name() {
    return "caps";
  }

  @Override
  public Class<CapsConfig> configType() {
    return CapsConfig.class;
  }

  @Override
  public Regularizer create(CapsConfig config) {
    return new Caps(config);
  }
}
