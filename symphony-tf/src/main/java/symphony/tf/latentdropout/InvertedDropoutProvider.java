package symphony.tf.latentdropout;

import symphony.api.latentdropout.LatentDropout;
import symphony.api.latentdropout.LatentDropoutProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link InvertedDropout}. */
@Ingredient(
    summary = "Ordinary dropout.",
    formula = "M⊙x/(1−p), M = 1[u > p]",
    source = "Hinton et al. 2012 (arXiv 1207.0580)")
public final class InvertedDropoutProvider implements LatentDropoutProvider<InvertedDropoutConfig> {

  @Override
  public String name() {
    return "inverted";
  }

  @Override
  public Class<InvertedDropoutConfig> configType() {
    return InvertedDropoutConfig.class;
  }

  @Override
  public LatentDropout create(InvertedDropoutConfig config) {
    return new InvertedDropout(config);
  }
}
