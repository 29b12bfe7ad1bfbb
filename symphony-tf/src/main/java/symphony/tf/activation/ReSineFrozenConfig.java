package symphony.tf.activation;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ReSineFrozen}. */
public record ReSineFrozenConfig(
    @Parameter(value = "The sharpness w of the gate", range = "(0, inf)") double sharpness,
    @Parameter(value = "The bound of p, from which the scale S(p) is drawn", range = "(0, inf)")
        double spread) {

  /** Checks the ranges. */
  public ReSineFrozenConfig {
    Parameters.check(ReSineFrozenConfig.class, sharpness, spread);
  }
}
