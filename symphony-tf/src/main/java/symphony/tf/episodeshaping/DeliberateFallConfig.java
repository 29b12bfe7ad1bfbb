package symphony.tf.episodeshaping;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link DeliberateFall}. */
public record DeliberateFallConfig(
    @Parameter(value = "How many steps before the limit, n", range = "[1, inf)")
        int stepsBeforeLimit,
    @Parameter("Whether it happens during the warm start too") boolean whileExploring) {

  /** Checks the ranges. */
  public DeliberateFallConfig {
    Parameters.check(DeliberateFallConfig.class, stepsBeforeLimit, whileExploring);
  }
}
