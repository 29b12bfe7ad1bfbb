package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ImmediateAdvantage}. */
public record ImmediateAdvantageConfig(
    @Parameter("Whether the same term is taken at the next state too") boolean alsoNext,
    @Parameter("Whether the critics' estimate of the variance of rewards is climbed too")
        boolean rewardVariance) {

  /** Checks the ranges. */
  public ImmediateAdvantageConfig {
    Parameters.check(ImmediateAdvantageConfig.class, alsoNext, rewardVariance);
  }
}
