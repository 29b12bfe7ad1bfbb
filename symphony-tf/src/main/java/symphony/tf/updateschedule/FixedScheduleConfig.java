package symphony.tf.updateschedule;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link FixedSchedule}. */
public record FixedScheduleConfig(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter("Whether each update draws a fresh batch or all share one") BatchUse batch) {

  /** Checks the ranges. */
  public FixedScheduleConfig {
    Parameters.check(FixedScheduleConfig.class, updatesPerStep, batch);
  }
}
