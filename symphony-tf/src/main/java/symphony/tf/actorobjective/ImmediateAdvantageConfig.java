package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ImmediateAdvantage}. */
public record ImmediateAdvantageConfig(
    @Parameter(
            "Whether the same term is taken at the next state too")
        boolean alsoNext) {

  /** Checks the ranges. */
  public ImmediateAdvantageConfig {
    Parameters.check(ImmediateAdvantageConfig.class, alsoNext);
  }
}
