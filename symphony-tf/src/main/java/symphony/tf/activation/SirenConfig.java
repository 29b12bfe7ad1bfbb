package symphony.tf.activation;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Siren}. */
public record SirenConfig(
    @Parameter(value = "The frequency ω", range = "(0, inf)") double frequency) {

  /** Checks the ranges. */
  public SirenConfig {
    Parameters.check(SirenConfig.class, frequency);
  }
}
