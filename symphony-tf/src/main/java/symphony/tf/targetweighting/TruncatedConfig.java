package symphony.tf.targetweighting;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Truncated}. */
public record TruncatedConfig(
    @Parameter(
            value = "Nodes dropped for each critic; m is this times the critics",
            range = "[0, inf)")
        int dropPerCritic,
    @Parameter(
            "Whether the nodes that are left are kept as atoms, for quantile-huber, in "
                + "place of their mean")
        boolean distribution) {

  /** Checks the ranges. */
  public TruncatedConfig {
    Parameters.check(TruncatedConfig.class, dropPerCritic, distribution);
  }
}
