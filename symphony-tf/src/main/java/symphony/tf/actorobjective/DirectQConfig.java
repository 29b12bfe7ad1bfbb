package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link DirectQ}. */
public record DirectQConfig(
    @Parameter(
            "Where the value is taken: next, through the target critics, or now, through "
                + "the online critics")
        At at,
    @Parameter("Whether the value is divided by |Q_T|, as Temporal Advantage is")
        boolean normalized,
    @Parameter(value = "The smoothing α of the running mean in Q_T", range = "[0, 1]")
        double smoothing,
    @Parameter(value = "The least |Q_T| that it is divided by", range = "(0, inf)") double floor) {

  /** Checks the ranges. */
  public DirectQConfig {
    Parameters.check(DirectQConfig.class, at, normalized, smoothing, floor);
  }

  /** Where the value is taken. */
  public enum At {
    /** At (s′, π(s′)), through the target critics. */
    NEXT,
    /** At (s, π(s)), through the online critics. */
    NOW
  }
}
