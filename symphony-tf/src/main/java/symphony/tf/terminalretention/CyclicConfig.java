package symphony.tf.terminalretention;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Cyclic}. */
public record CyclicConfig(
    @Parameter(value = "How often a terminal transition is passed over, n", range = "[0, inf)")
        int cycles) {

  /** Checks the ranges. */
  public CyclicConfig {
    Parameters.check(CyclicConfig.class, cycles);
  }
}
