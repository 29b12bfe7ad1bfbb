package symphony.tf.warmstart;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link UniformActions}. */
public record UniformActionsConfig(
    @Parameter(value = "Steps of exploration", range = "[1, inf)") int steps,
    @Parameter(value = "How often they are repeated in the memory", range = "[1, inf)")
        int repetitions) {

  /** Checks the ranges. */
  public UniformActionsConfig {
    Parameters.check(UniformActionsConfig.class, steps, repetitions);
  }
}
