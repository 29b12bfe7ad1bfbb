package symphony.tf.explorationnoise;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link GaussianClipped}. */
public record GaussianClippedConfig(
    @Parameter(value = "Standard deviation", range = "[0, inf)") double deviation,
    @Parameter(value = "The bound on the noise itself, in action units", range = "(0, inf)")
        double bound) {

  /** Checks the ranges. */
  public GaussianClippedConfig {
    Parameters.check(GaussianClippedConfig.class, deviation, bound);
  }
}
