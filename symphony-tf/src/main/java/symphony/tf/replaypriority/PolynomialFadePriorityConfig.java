package symphony.tf.replaypriority;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link PolynomialFadePriority}. */
public record PolynomialFadePriorityConfig(
    @Parameter(value = "The factor f", range = "(0, inf)") double factor,
    @Parameter(value = "The power p", range = "(0, 64]") double power,
    @Parameter(value = "The second factor f₂", range = "[0, inf)") double secondFactor,
    @Parameter(value = "The second power p₂", range = "(0, 64]") double secondPower,
    @Parameter("Whether positions are numbered 1/N to 1, in place of 0 to (N−1)/N")
        boolean paperIndex) {

  /** Checks the ranges. */
  public PolynomialFadePriorityConfig {
    Parameters.check(
        PolynomialFadePriorityConfig.class, factor, power, secondFactor, secondPower, paperIndex);
  }
}
