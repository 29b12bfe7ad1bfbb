package symphony.tf.warmstart;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link NoWarmStart}. */
public record NoWarmStartConfig(
    @Parameter(value = "Steps before the first update", range = "[1, inf)") int steps) {

  /** Checks the ranges. */
  public NoWarmStartConfig {
    Parameters.check(NoWarmStartConfig.class, steps);
  }
}
