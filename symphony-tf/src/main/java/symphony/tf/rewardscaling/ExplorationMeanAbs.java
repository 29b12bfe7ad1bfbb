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
 * {@code r̂ = l·r/r̄} with r̄ the mean of |r| over the warm start, constant afterwards; r̂ = r
 * until then, and if r̄ is smaller than a floor.
 *
 * <p>With {@code control-cost-added-back} the control cost of the task is added back to the stored
 * reward but not to the logged one: {@code r + k·Σx²} with the action x in the environment's units
 * and the task's coefficient k, 0 for a task without control cost.
 *
 * <p>Source: arXiv 2512.10477 (l = 1; SEP25: l = 0.01). The code of August 2026 adds back 0.1·Σa²,
 * the control cost of Humanoid-v4 for the unscaled action that this code sends.
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

  /** The provider method of the service loader, which uses only its return type. */
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
