package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link LearnedBaseline}. */
public record LearnedBaselineConfig(
    @Parameter("Whether the advantage is divided by the size of the baseline") boolean normalized,
    @Parameter(value = "The least size that is divided by", range = "(0, inf)") double floor) {

  /** Checks the ranges. */
  public LearnedBaselineConfig {
    Parameters.check(LearnedBaselineConfig.class, normalized, floor);
  }
}
