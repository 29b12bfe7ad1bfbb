package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Swaddling}. */
public record SwaddlingConfig(
    @Parameter(value = "How far σ and β are kept from 0 and 1 inside this term", range = "(0, 0.1]")
        double clip,
    @Parameter(
            "Whether actions are averaged or summed; the batch is always averaged")
        Reduction reduction) {

  /** Checks the ranges. */
  public SwaddlingConfig {
    Parameters.check(SwaddlingConfig.class, clip, reduction);
  }

  /** How the action dimensions are combined. */
  public enum Reduction {
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM
  }
}
