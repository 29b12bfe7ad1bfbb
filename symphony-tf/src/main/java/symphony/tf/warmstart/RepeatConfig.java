package symphony.tf.warmstart;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Repeat}. */
public record RepeatConfig(
    @Parameter(value = "Steps of exploration n", range = "[1, inf)") int steps,
    @Parameter(value = "How often they are repeated, k", range = "[1, inf)") int repetitions) {

  /** Checks the ranges. */
  public RepeatConfig {
    Parameters.check(RepeatConfig.class, steps, repetitions);
  }
}
