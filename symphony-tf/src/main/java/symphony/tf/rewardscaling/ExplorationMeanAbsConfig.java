package symphony.tf.rewardscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ExplorationMeanAbs}. */
public record ExplorationMeanAbsConfig(
    @Parameter(
            value = "Where r̄ is smaller than this, rewards stay as they are",
            range = "(0, inf)")
        double floor,
    @Parameter("Whether what the task charges for actions is added back to the reward first")
        boolean controlCostAddedBack,
    @Parameter(value = "The mean size l that rewards are brought to", range = "(0, inf)")
        double level) {

  /** Checks the ranges. */
  public ExplorationMeanAbsConfig {
    Parameters.check(ExplorationMeanAbsConfig.class, floor, controlCostAddedBack, level);
  }
}
