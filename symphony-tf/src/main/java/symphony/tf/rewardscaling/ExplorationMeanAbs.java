package symphony.tf.rewardscaling;

import java.util.Optional;
import symphony.api.agent.AgentException;
import symphony.api.environment.ControlCost;
import symphony.api.rewardscaling.RewardScaling;

/**
 * {@code r̂ = l·r/r̄} with r̄ the mean of |r| over the warm start, fixed from then on; r as it is
 * until then, and where r̄ is smaller than a floor.
 *
 * <p>With {@code control-cost-added-back} the reward is remembered without what the task charged
 * for the action, while logs keep it: {@code r + k·Σx²}, x the action in the environment's units
 * and k the task's own coefficient, 0 where it charges nothing.
 *
 * <p>Source: arXiv 2512.10477 (l = 1; SEP25: l = 0.01). The code of August 2026 adds 0.1·Σa² back,
 * which is what Humanoid-v4 charges for the raw action that the code sends.
 */
public final class ExplorationMeanAbs implements RewardScaling {

  private final ExplorationMeanAbsConfig config;

  /** With checked parameters. */
  public ExplorationMeanAbs(ExplorationMeanAbsConfig config) {
    this.config = config;
  }

  @Override
  public Meter meter() {
    return meter(Optional.empty());
  }

  @Override
  public Meter meter(Optional<ControlCost> controlCost) {
    if (!config.controlCostAddedBack()) {
      return new ExplorationMeter(config, action -> 0);
    }
    return new ExplorationMeter(
        config,
        controlCost.orElseThrow(
            () ->
                new AgentException(
                    "symphony.agent.reward-scaling.exploration-mean-abs.control-cost-added-back is"
                        + " true, but the task does not tell what it charges for actions; set it"
                        + " to false.")));
  }

  private static final class ExplorationMeter implements Meter {

    private final ExplorationMeanAbsConfig config;
    private final ControlCost charged;
    private double sum;
    private double count;
    private double factor = 1;

    ExplorationMeter(ExplorationMeanAbsConfig config, ControlCost charged) {
      this.config = config;
      this.charged = charged;
    }

    @Override
    public double remembered(double reward, double[] action) {
      return reward + charged.of(action);
    }

    @Override
    public void observe(double reward) {
      sum += Math.abs(reward);
      count++;
    }

    @Override
    public void warmStartEnded() {
      double mean = sum / count;
      factor = mean >= config.floor() ? config.level() / mean : 1;
    }

    @Override
    public double factor() {
      return factor;
    }

    @Override
    public double[] save() {
      return new double[] {sum, count, factor};
    }

    @Override
    public void restore(double[] state) {
      sum = state[0];
      count = state[1];
      factor = state[2];
    }
  }
}
