package symphony.tf.replaypriority;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link GaussianFadePriority}. */
public record GaussianFadePriorityConfig(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex) {

  /** Checks the ranges. */
  public GaussianFadePriorityConfig {
    Parameters.check(GaussianFadePriorityConfig.class, power, paperIndex);
  }
}
