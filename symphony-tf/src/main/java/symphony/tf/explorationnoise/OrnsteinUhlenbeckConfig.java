package symphony.tf.explorationnoise;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link OrnsteinUhlenbeck}. */
public record OrnsteinUhlenbeckConfig(
    @Parameter(value = "The pull θ towards zero for each step", range = "(0, 1]") double pull,
    @Parameter(value = "Standard deviation σ of each step", range = "[0, inf)") double deviation) {

  /** Checks the ranges. */
  public OrnsteinUhlenbeckConfig {
    Parameters.check(OrnsteinUhlenbeckConfig.class, pull, deviation);
  }
}
