package symphony.tf.replaypriority;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link EmphasizeRecent}. */
public record EmphasizeRecentConfig(
    @Parameter(value = "How fast the window shrinks, η", range = "(0, 1]") double eta,
    @Parameter(value = "The smallest window c", range = "[1, inf)") long smallest) {

  /** Checks the ranges. */
  public EmphasizeRecentConfig {
    Parameters.check(EmphasizeRecentConfig.class, eta, smallest);
  }
}
