package symphony.tf.network;

import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link SymphonyBlock}. */
@Ingredient(
    summary =
        "Linear, normalization, Linear, activation, Linear, for the actor and for each "
            + "critic.",
    formula = "out = W₃ · act(W₂ · norm(W₁x + b₁) + b₂) + b₃",
    source =
        "arXiv 2512.10477, network section; S3 has 512 hidden units, three critics of "
            + "128 nodes")
public final class SymphonyBlockProvider implements NetworkProvider<SymphonyBlockConfig> {

  @Override
  public String name() {
    return "symphony-block";
  }

  @Override
  public Class<SymphonyBlockConfig> configType() {
    return SymphonyBlockConfig.class;
  }

  @Override
  public Network create(SymphonyBlockConfig config) {
    return new SymphonyBlock(config);
  }
}
