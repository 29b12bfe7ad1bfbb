package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link QuarterRoot}. */
public record QuarterRootConfig(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient,
    @Parameter(value = "How far σ is kept from 0 and 1 inside this term", range = "(0, 0.1]")
        double clip) {

  /** Checks the ranges. */
  public QuarterRootConfig {
    Parameters.check(QuarterRootConfig.class, coefficient, clip);
  }
}
