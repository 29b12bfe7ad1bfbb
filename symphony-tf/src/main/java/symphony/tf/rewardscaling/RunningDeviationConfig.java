package symphony.tf.rewardscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link RunningDeviation}. */
public record RunningDeviationConfig(
    @Parameter(
            value = "Where the deviation is smaller than this, rewards stay as they are",
            range = "(0, inf)")
        double floor) {

  /** Checks the ranges. */
  public RunningDeviationConfig {
    Parameters.check(RunningDeviationConfig.class, floor);
  }
}
