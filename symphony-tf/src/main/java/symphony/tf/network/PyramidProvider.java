package symphony.tf.network;

import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Pyramid}. */
@Ingredient(
    summary = "Three narrowing layers, with dropout after the last two maps.",
    formula = "out = W₄ · drop(W₃ · act(W₂ · norm(W₁x + b₁) + b₂) + b₃) + b₄, dropped again",
    source = "the author's code of December 2024 (D24) and February 2025 (F25, 1.0b)")
public final class PyramidProvider implements NetworkProvider<PyramidConfig> {

  @Override
  public String name() {
    return "pyramid";
  }

  @Override
  public Class<PyramidConfig> configType() {
    return PyramidConfig.class;
  }

  @Override
  public Network create(PyramidConfig config) {
    return new Pyramid(config);
  }
}
