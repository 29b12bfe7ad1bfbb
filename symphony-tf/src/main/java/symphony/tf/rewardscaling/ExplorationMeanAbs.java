package symphony.tf.rewardscaling;

import java.util.Optional;
import symphony.api.agent.AgentException;
import symphony.api.environment.ControlCost;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
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
@Ingredient(
    name = "exploration-mean-abs",
    summary = "Divides by the mean size of the rewards of the warm start.",
    formula = "r̂ = l·r/r̄, r̄ = mean|r| over the warm start",
    source = "arXiv 2512.10477, reward normalization")
public record ExplorationMeanAbs(
    @Parameter(value = "If r̄ is smaller than this, rewards are not scaled", range = "(0, inf)")
        double floor,
    @Parameter("Whether the task's control cost is first added back to the reward")
        boolean controlCostAddedBack,
    @Parameter(value = "The mean size l of the scaled rewards", range = "(0, inf)") double level)
    implements RewardScaling {

  /** Checks the ranges. */
  public ExplorationMeanAbs {
    Parameters.check(ExplorationMeanAbs.class, floor, controlCostAddedBack, level);
  }

  /** For the service loader, which asks only for its type. */
  public static ExplorationMeanAbs provider() {
    return Pluggable.declared();
  }

  @Override
  public Meter meter() {
    return meter(Optional.empty());
  }

  @Override
  public Meter meter(Optional<ControlCost> controlCost) {
    if (!controlCostAddedBack) {
      return new ExplorationMeter(this, action -> 0);
    }
    return new ExplorationMeter(
        this,
        controlCost.orElseThrow(
            () ->
                new AgentException(
                    "symphony.agent.reward-scaling.exploration-mean-abs.control-cost-added-back is"
                        + " true, but the task does not report its control cost; set it to "
                        + "false.")));
  }

  private static final class ExplorationMeter implements Meter {

    private final ExplorationMeanAbs config;
    private final ControlCost charged;
    private double sum;
    private double count;
    private double factor = 1;

    ExplorationMeter(ExplorationMeanAbs config, ControlCost charged) {
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
