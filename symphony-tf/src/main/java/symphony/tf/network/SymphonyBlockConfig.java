package symphony.tf.network;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link SymphonyBlock}. */
public record SymphonyBlockConfig(
    @Parameter(value = "Width of both hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values that each critic gives", range = "[1, inf)") int nodes,
    @Parameter("Where the latent dropout acts") DropoutPlace dropoutAt,
    @Parameter("Whether the critics share their input layer and its normalization")
        boolean sharedCriticInput) {

  /** Checks the ranges. */
  public SymphonyBlockConfig {
    Parameters.check(
        SymphonyBlockConfig.class, hidden, critics, nodes, dropoutAt, sharedCriticInput);
  }
}
