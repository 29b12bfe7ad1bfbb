package symphony.tf.observationscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ExplorationRange}. */
public record ExplorationRangeConfig(
    @Parameter(value = "The bound b to which the range is stretched", range = "(0, inf)")
        double bound,
    @Parameter(value = "The margin m by which the explored range is widened", range = "[1, inf)")
        double margin) {

  /** Checks the ranges. */
  public ExplorationRangeConfig {
    Parameters.check(ExplorationRangeConfig.class, bound, margin);
  }
}
