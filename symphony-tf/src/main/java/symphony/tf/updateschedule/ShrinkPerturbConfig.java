package symphony.tf.updateschedule;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ShrinkPerturb}. */
public record ShrinkPerturbConfig(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "Updates between two resets, T", range = "[1, inf)") long period,
    @Parameter("Which parameters are drawn towards fresh ones") ResetScope scope,
    @Parameter(value = "The share λ of each parameter that is kept", range = "[0, 1)")
        double kept) {

  /** Checks the ranges. */
  public ShrinkPerturbConfig {
    Parameters.check(ShrinkPerturbConfig.class, updatesPerStep, period, scope, kept);
  }
}
