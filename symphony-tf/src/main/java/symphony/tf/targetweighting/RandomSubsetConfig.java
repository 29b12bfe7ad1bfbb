package symphony.tf.targetweighting;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link RandomSubset}. */
public record RandomSubsetConfig(
    @Parameter(value = "How many critics are drawn", range = "[1, inf)") int subset) {

  /** Checks the ranges. */
  public RandomSubsetConfig {
    Parameters.check(RandomSubsetConfig.class, subset);
  }
}
