package symphony.tf.latentdropout;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link InvertedDropout}. */
public record InvertedDropoutConfig(
    @Parameter(value = "The probability p of a dropped value", range = "[0, 1)")
        double probability) {

  /** Checks the ranges. */
  public InvertedDropoutConfig {
    Parameters.check(InvertedDropoutConfig.class, probability);
  }
}
