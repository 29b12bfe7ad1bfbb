package symphony.tf.rewardscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ConstantScaling}. */
public record ConstantScalingConfig(
    @Parameter(value = "The factor c", range = "(0, inf)") double factor) {

  /** Checks the ranges. */
  public ConstantScalingConfig {
    Parameters.check(ConstantScalingConfig.class, factor);
  }
}
