package symphony.tf.rewardscaling;

import symphony.api.rewardscaling.RewardScaling;

/**
 * {@code r̂ = l·r/r̄} with r̄ the mean of |r| over the warm start, fixed from then on; r as it is
 * until then, and where r̄ is smaller than a floor.
 *
 * <p>Source: arXiv 2512.10477 (l = 1; SEP25: l = 0.01). The code of August 2026 first adds the
 * control cost {@code c·Σa²} back to the reward, c = 0.1, which {@code control-cost-added-back}
 * does here.
 */
public final class ExplorationMeanAbs implements RewardScaling {

  private final ExplorationMeanAbsConfig config;

  /** With checked parameters. */
  public ExplorationMeanAbs(ExplorationMeanAbsConfig config) {
    this.config = config;
  }

  @Override
  public Meter meter() {
    return new ExplorationMeter(config);
  }

  private static final class ExplorationMeter implements Meter {

    private final ExplorationMeanAbsConfig config;
    private double sum;
    private double count;
    private double factor = 1;

    ExplorationMeter(ExplorationMeanAbsConfig config) {
      this.config = config;
    }

    @Override
    public double remembered(double reward, double[] action) {
      double squares = 0;
      for (double a : action) {
        squares += a * a;
      }
      return reward + config.controlCostAddedBack() * squares;
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
