package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link DirectQ}. */
public record DirectQConfig(
    @Parameter(
            "Where the value is taken: next, through the target critics, or now, through "
                + "the online critics")
        At at) {

  /** Checks the ranges. */
  public DirectQConfig {
    Parameters.check(DirectQConfig.class, at);
  }

  /** Where the value is taken. */
  public enum At {
    /** At (s′, π(s′)), through the target critics. */
    NEXT,
    /** At (s, π(s)), through the online critics. */
    NOW
  }
}
