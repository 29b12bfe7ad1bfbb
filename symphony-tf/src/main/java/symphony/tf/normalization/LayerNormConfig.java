package symphony.tf.normalization;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link LayerNorm}. */
public record LayerNormConfig(
    @Parameter(value = "What keeps the root from zero", range = "(0, 1]") double epsilon) {

  /** Checks the ranges. */
  public LayerNormConfig {
    Parameters.check(LayerNormConfig.class, epsilon);
  }
}
