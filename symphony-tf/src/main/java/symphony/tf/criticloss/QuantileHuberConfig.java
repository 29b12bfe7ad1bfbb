package symphony.tf.criticloss;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link QuantileHuber}. */
public record QuantileHuberConfig(
    @Parameter(value = "The Huber threshold δ", range = "(0, inf)") double delta) {

  /** Checks the ranges. */
  public QuantileHuberConfig {
    Parameters.check(QuantileHuberConfig.class, delta);
  }
}
