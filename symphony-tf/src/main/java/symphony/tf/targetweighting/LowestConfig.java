package symphony.tf.targetweighting;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Lowest}. */
public record LowestConfig(
    @Parameter(value = "How many nodes k are kept", range = "[1, inf)") int keep) {

  /** Checks the ranges. */
  public LowestConfig {
    Parameters.check(LowestConfig.class, keep);
  }
}
