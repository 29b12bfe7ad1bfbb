package symphony.tf.activation;

import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Snake}. */
@Ingredient(
    summary = "A line with a periodic ripple.",
    formula = "x + sin²(ax)/a",
    source = "Ziyin et al. 2020 (arXiv 2006.08195)")
public final class SnakeProvider implements ActivationProvider<SnakeConfig> {

  @Override
  public String name() {
    return "snake";
  }

  @Override
  public Class<SnakeConfig> configType() {
    return SnakeConfig.class;
  }

  @Override
  public Activation create(SnakeConfig config) {
    return new Snake(config);
  }
}
