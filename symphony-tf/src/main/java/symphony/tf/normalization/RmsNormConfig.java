package symphony.tf.normalization;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link RmsNorm}. */
public record RmsNormConfig(
    @Parameter(value = "What keeps the root from zero", range = "(0, 1]") double epsilon) {

  /** Checks the ranges. */
  public RmsNormConfig {
    Parameters.check(RmsNormConfig.class, epsilon);
  }
}
