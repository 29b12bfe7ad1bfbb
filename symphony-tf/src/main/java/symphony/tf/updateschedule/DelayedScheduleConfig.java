package symphony.tf.updateschedule;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link DelayedSchedule}. */
public record DelayedScheduleConfig(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "The actor moves at every so many updates", range = "[1, inf)")
        int actorEvery,
    @Parameter(value = "The targets follow at every so many updates", range = "[1, inf)")
        int targetsEvery) {

  /** Checks the ranges. */
  public DelayedScheduleConfig {
    Parameters.check(DelayedScheduleConfig.class, updatesPerStep, actorEvery, targetsEvery);
  }
}
