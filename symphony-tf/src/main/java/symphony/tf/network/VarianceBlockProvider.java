package symphony.tf.network;

import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link VarianceBlock}. */
@Ingredient(
    summary =
        "The Symphony block with a shared critic input and one more head, for the variance of "
            + "rewards.",
    formula =
        "s2 → κ·(κ·Var(r) + γ(1 − done)·s2′), Var unbiased over the batch; loss m·tanh m, m = "
            + "mean|s2 − target|",
    source = "the author's code of 2023 and 2024 (Symphony 2.0: κ = 1e-3, later and 2.1: 3e-3)")
public final class VarianceBlockProvider implements NetworkProvider<VarianceBlockConfig> {

  @Override
  public String name() {
    return "variance-block";
  }

  @Override
  public Class<VarianceBlockConfig> configType() {
    return VarianceBlockConfig.class;
  }

  @Override
  public Network create(VarianceBlockConfig config) {
    return new VarianceBlock(config);
  }
}
