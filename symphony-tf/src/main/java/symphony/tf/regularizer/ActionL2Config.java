package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ActionL2}. */
public record ActionL2Config(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient) {

  /** Checks the ranges. */
  public ActionL2Config {
    Parameters.check(ActionL2Config.class, coefficient);
  }
}
