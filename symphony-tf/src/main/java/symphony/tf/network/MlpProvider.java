package symphony.tf.network;

import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Mlp}. */
@Ingredient(
    summary =
        "A plain multilayer perceptron: each hidden layer is Linear, dropout, "
            + "normalization, activation.",
    formula = "hₗ = act(norm(drop(Wₗhₗ₋₁ + bₗ))), out = W·h_L + b",
    source =
        "common; with layer-norm and inverted dropout it is the network of DroQ "
            + "(Hiraoka et al. 2022, arXiv 2110.02034)")
public final class MlpProvider implements NetworkProvider<MlpConfig> {

  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public Class<MlpConfig> configType() {
    return MlpConfig.class;
  }

  @Override
  public Network create(MlpConfig config) {
    return new Mlp(config);
  }
}
