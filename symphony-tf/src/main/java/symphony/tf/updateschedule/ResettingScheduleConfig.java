package symphony.tf.updateschedule;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ResettingSchedule}. */
public record ResettingScheduleConfig(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "Updates between two resets, T", range = "[1, inf)") long period,
    @Parameter("Which parameters are drawn anew") ResetScope scope) {

  /** Checks the ranges. */
  public ResettingScheduleConfig {
    Parameters.check(ResettingScheduleConfig.class, updatesPerStep, period, scope);
  }
}
