package symphony.tf.actionsquash;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link TanhGaussian}. */
public record TanhGaussianConfig(
    @Parameter(value = "The least logarithm of the deviation", range = "(-inf, 0)") double lowest,
    @Parameter(value = "The greatest logarithm of the deviation", range = "[0, 10]")
        double highest) {

  /** Checks the ranges. */
  public TanhGaussianConfig {
    Parameters.check(TanhGaussianConfig.class, lowest, highest);
  }
}
