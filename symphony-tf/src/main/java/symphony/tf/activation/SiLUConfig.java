package symphony.tf.activation;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link SiLU}. */
public record SiLUConfig(@Parameter(value = "The sharpness β", range = "(0, inf)") double beta) {

  /** Checks the ranges. */
  public SiLUConfig {
    Parameters.check(SiLUConfig.class, beta);
  }
}
