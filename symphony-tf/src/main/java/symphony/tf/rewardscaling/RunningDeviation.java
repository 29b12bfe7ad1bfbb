package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.rewardscaling.RewardScaling;

/**
 * {@code r̂ = r/std}, where std is the population standard deviation of all rewards so far; r̂ = r
 * if std is smaller than a floor.
 */
@Ingredient(
    name = "running-std",
    summary = "Divides by the running standard deviation of all rewards.",
    formula = "r̂ = r/std(r so far)",
    source = "common")
public record RunningDeviation(
    @Parameter(
            value = "If the deviation is smaller than this, rewards are not scaled",
            range = "(0, inf)")
        double floor)
    implements RewardScaling {

  /** Checks the ranges. */
  public RunningDeviation {
    Parameters.check(RunningDeviation.class, floor);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static RunningDeviation provider() {
    return Pluggable.declared();
  }

  @Override
  public Meter meter() {
    return new RunningMeter(floor());
  }

  /** Welford's running variance. */
  private static final class RunningMeter implements Meter {

    private final double floor;
    private double count;
    private double mean;
    private double squares;

    RunningMeter(double floor) {
      this.floor = floor;
    }

    @Override
    public void observe(double reward) {
      count++;
      double before = reward - mean;
      mean += before / count;
      squares += before * (reward - mean);
    }

    @Override
    public void warmStartEnded() {}

    @Override
    public double factor() {
      double deviation = Math.sqrt(squares / Math.max(1, count));
      return deviation >= floor ? 1 / deviation : 1;
    }

    @Override
    public double[] save() {
      return new double[] {count, mean, squares};
    }

    @Override
    public void restore(double[] state) {
      count = state[0];
      mean = state[1];
      squares = state[2];
    }
  }
}
