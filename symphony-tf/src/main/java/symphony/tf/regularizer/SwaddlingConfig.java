package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Swaddling}. */
public record SwaddlingConfig(
    @Parameter(value = "How far σ and β are kept from 0 and 1 inside this term", range = "(0, 0.1]")
        double clip,
    @Parameter("Whether actions are averaged or summed; the batch is always averaged")
        Reduction reduction,
    @Parameter(
            "How the TD target loses the first two terms at the next state, summed or "
                + "averaged over actions")
        TargetEntropy targetEntropy,
    @Parameter("Whether the TD target multiplies rewards by the mean β") boolean scaleRewards) {

  /** Checks the ranges. */
  public SwaddlingConfig {
    Parameters.check(SwaddlingConfig.class, clip, reduction, targetEntropy, scaleRewards);
  }

  /** How the term enters the TD target. */
  public enum TargetEntropy {
    /** Not at all. */
    NONE,
    /** Averaged over the actions. */
    MEAN,
    /** Summed over the actions. */
    SUM
  }

  /** How the action dimensions are combined. */
  public enum Reduction {
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM
  }
}
