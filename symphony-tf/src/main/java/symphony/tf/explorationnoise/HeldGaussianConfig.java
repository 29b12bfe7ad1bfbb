package symphony.tf.explorationnoise;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link HeldGaussian}. */
public record HeldGaussianConfig(
    @Parameter(value = "Standard deviation while acting, before clipping", range = "[0, inf)")
        double actingDeviation,
    @Parameter(value = "Standard deviation inside an update, before clipping", range = "[0, inf)")
        double learningDeviation,
    @Parameter(value = "The bound c in standard deviations", range = "(0, inf)") double clip) {

  /** Checks the ranges. */
  public HeldGaussianConfig {
    Parameters.check(HeldGaussianConfig.class, actingDeviation, learningDeviation, clip);
  }
}
