package symphony.tf.rewardscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ExplorationMeanAbs}. */
public record ExplorationMeanAbsConfig(
    @Parameter(
            value = "Where r̄ is smaller than this, rewards stay as they are",
            range = "(0, inf)")
        double floor,
    @Parameter(
            value = "The coefficient c of c·Σa², added to the reward before anything else",
            range = "[0, inf)")
        double controlCostAddedBack,
    @Parameter(value = "The mean size l that rewards are brought to", range = "(0, inf)")
        double level) {

  /** Checks the ranges. */
  public ExplorationMeanAbsConfig {
    Parameters.check(ExplorationMeanAbsConfig.class, floor, controlCostAddedBack, level);
  }
}
