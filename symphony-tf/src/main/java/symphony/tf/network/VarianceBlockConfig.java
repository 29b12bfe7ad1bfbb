package symphony.tf.network;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link VarianceBlock}. */
public record VarianceBlockConfig(
    @Parameter(value = "Width of both hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics, whose input layer is shared", range = "[1, inf)")
        int critics,
    @Parameter(value = "Values that each critic gives", range = "[1, inf)") int nodes,
    @Parameter(value = "The scale κ of variances", range = "(0, 1]") double varianceScale) {

  /** Checks the ranges. */
  public VarianceBlockConfig {
    Parameters.check(VarianceBlockConfig.class, hidden, critics, nodes, varianceScale);
  }
}
