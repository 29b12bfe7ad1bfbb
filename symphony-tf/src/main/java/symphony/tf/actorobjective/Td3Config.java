package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Td3}. */
public record Td3Config(
    @Parameter(value = "The deviation σ of the target action's noise", range = "[0, inf)")
        double smoothing,
    @Parameter(value = "The bound c of that noise", range = "(0, inf)") double clip) {

  /** Checks the ranges. */
  public Td3Config {
    Parameters.check(Td3Config.class, smoothing, clip);
  }
}
