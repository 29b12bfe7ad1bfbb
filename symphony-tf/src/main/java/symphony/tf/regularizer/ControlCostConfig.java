package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ControlCost}. */
public record ControlCostConfig(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient) {

  /** Checks the ranges. */
  public ControlCostConfig {
    Parameters.check(ControlCostConfig.class, coefficient);
  }
}
