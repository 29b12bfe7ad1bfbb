package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link SwaddlingFixedBeta}. */
public record SwaddlingFixedBetaConfig(
    @Parameter(value = "The fixed β", range = "(0, 1)") double beta,
    @Parameter(value = "How far σ is kept from 0 and 1 inside this term", range = "(0, 0.1]")
        double clip) {

  /** Checks the ranges. */
  public SwaddlingFixedBetaConfig {
    Parameters.check(SwaddlingFixedBetaConfig.class, beta, clip);
  }
}
