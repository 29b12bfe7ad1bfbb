package symphony.tf.actionsquash;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ScaledTanh}. */
public record ScaledTanhConfig(
    @Parameter(
            "Whether the noise is added inside the last tanh, or outside and then clipped "
                + "to [-1, 1]")
        boolean noiseInside) {

  /** Checks the ranges. */
  public ScaledTanhConfig {
    Parameters.check(ScaledTanhConfig.class, noiseInside);
  }
}
