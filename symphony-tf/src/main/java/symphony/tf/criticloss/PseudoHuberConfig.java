package symphony.tf.criticloss;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link PseudoHuber}. */
public record PseudoHuberConfig(
    @Parameter(value = "The threshold δ", range = "(0, inf)") double delta) {

  /** Checks the ranges. */
  public PseudoHuberConfig {
    Parameters.check(PseudoHuberConfig.class, delta);
  }
}
