package symphony.tf.warmstart;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link UniformActions}. */
public record UniformActionsConfig(
    @Parameter(value = "Steps of exploration", range = "[1, inf)")
        int steps) {

  /** Checks the ranges. */
  public UniformActionsConfig {
    Parameters.check(UniformActionsConfig.class, steps);
  }
}
