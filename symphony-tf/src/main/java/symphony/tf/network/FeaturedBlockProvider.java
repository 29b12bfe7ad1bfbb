package symphony.tf.network;

import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link FeaturedBlock}. */
@Ingredient(
    summary =
        "Blocks with a latent layer over features that actor and critics share, and a "
            + "predicted reward.",
    formula =
        "z = RMSNorm[s, f(s)]; the actor sees z, the critics RMSNorm[a, z, stop g(a, "
            + "z)]; r̂ is predicted from g(a, z)",
    source = "the August 2026 revision of arXiv 2512.10477 (SAYA)")
public final class FeaturedBlockProvider implements NetworkProvider<FeaturedBlockConfig> {

  @Override
  public String name() {
    return "featured-block";
  }

  @Override
  public Class<FeaturedBlockConfig> configType() {
    return FeaturedBlockConfig.class;
  }

  @Override
  public Network create(FeaturedBlockConfig config) {
    return new FeaturedBlock(config);
  }
}
