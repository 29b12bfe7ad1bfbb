package symphony.tf.criticloss;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link KPower}. */
public record KPowerConfig(@Parameter(value = "The power k", range = "(0, 2]") double power) {

  /** Checks the ranges. */
  public KPowerConfig {
    Parameters.check(KPowerConfig.class, power);
  }
}
