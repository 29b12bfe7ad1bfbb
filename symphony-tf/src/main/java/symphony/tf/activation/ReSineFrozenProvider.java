package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link ReSineFrozen}. */
@Ingredient(
    summary = "Rectified sine whose scales are drawn once and never trained.",
    formula = "F(x) = s·y·S(w·y), y = sin(x/s), s = S(p), p ~ U(±spread) once",
    source = "the author's code of September 2025 (SEP25)")
public final class ReSineFrozenProvider implements ActivationProvider<ReSineFrozenConfig> {

  @Override
  public String name() {
    return "resine-frozen";
  }

  @Override
  public Class<ReSineFrozenConfig> configType() {
    return ReSineFrozenConfig.class;
  }

  @Override
  public Activation create(ReSineFrozenConfig config) {
    return new ReSineFrozen(config);
  }
}
