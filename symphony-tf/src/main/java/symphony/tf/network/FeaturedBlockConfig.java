package symphony.tf.network;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link FeaturedBlock}. */
public record FeaturedBlockConfig(
    @Parameter(value = "Width of the hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values that each critic gives", range = "[1, inf)") int nodes,
    @Parameter(value = "Features beside the observation", range = "[1, inf)") int features,
    @Parameter(value = "Width of the latent layer of actor and critics", range = "[1, inf)")
        int latent,
    @Parameter(value = "Width of the latent layer of the reward", range = "[1, inf)")
        int rewardLatent) {

  /** Checks the ranges. */
  public FeaturedBlockConfig {
    Parameters.check(
        FeaturedBlockConfig.class, hidden, critics, nodes, features, latent, rewardLatent);
  }
}
