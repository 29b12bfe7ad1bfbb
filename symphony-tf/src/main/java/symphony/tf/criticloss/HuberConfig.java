package symphony.tf.criticloss;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Huber}. */
public record HuberConfig(@Parameter(value = "The threshold δ", range = "(0, inf)") double delta) {

  /** Checks the ranges. */
  public HuberConfig {
    Parameters.check(HuberConfig.class, delta);
  }
}
