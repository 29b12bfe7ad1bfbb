package symphony.tf.activation;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Snake}. */
public record SnakeConfig(
    @Parameter(value = "The frequency a", range = "(0, inf)") double frequency) {

  /** Checks the ranges. */
  public SnakeConfig {
    Parameters.check(SnakeConfig.class, frequency);
  }
}
