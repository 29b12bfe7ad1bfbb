package symphony.tf.latentdropout;

import symphony.api.latentdropout.LatentDropout;
import symphony.api.latentdropout.LatentDropoutProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link NoDropout}. */
@Ingredient(summary = "Drops nothing.", formula = "x", source = "S3; neutral", neutral = true)
public final class NoDropoutProvider implements LatentDropoutProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public LatentDropout create(NoParameters config) {
    return new NoDropout();
  }
}
