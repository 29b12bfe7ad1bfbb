package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Caps}. */
public record CapsConfig(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient) {

  /** Checks the ranges. */
  public CapsConfig {
    Parameters.check(CapsConfig.class, coefficient);
  }
}
