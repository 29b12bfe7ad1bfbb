package symphony.tf.replaypriority;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link PrioritizedReplay}. */
public record PrioritizedReplayConfig(
    @Parameter(value = "The priority's exponent a", range = "[0, 1]") double exponent,
    @Parameter(value = "The weights' exponent b at the first update", range = "[0, 1]")
        double correction,
    @Parameter(value = "Updates over which b rises to 1", range = "[1, inf)")
        long correctionUpdates,
    @Parameter(value = "The offset ε", range = "(0, inf)") double offset) {

  /** Checks the ranges. */
  public PrioritizedReplayConfig {
    Parameters.check(
        PrioritizedReplayConfig.class, exponent, correction, correctionUpdates, offset);
  }
}
