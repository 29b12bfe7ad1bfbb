package symphony.tf.rewardscaling;

import symphony.api.rewardscaling.RewardScaling;

/**
 * Rewards movement: with {@code δ = mean|s′ - s|}, the reward gains {@code b + p·(δ - ln max(1/(δ +
 * 1e-6), 1e-3))} or {@code b - p·log₁₀(1/clip(δ, 0.1, 10))}, which is negative while the body
 * hardly moves. Nothing is scaled.
 *
 * <p>Source: the author's code of 2023 (Symphony 1.0 and 2.x).
 */
public final class MovementIsLife implements RewardScaling {

  private final MovementIsLifeConfig config;

  /** With checked parameters. */
  public MovementIsLife(MovementIsLifeConfig config) {
    this.config = config;
  }

  @Override
  public Meter meter() {
    return new MovementMeter(config);
  }

  private record MovementMeter(MovementIsLifeConfig config) implements Meter {

    @Override
    public double remembered(
        double reward, double[] action, float[] observation, float[] nextObservation) {
      double gain = gain(movement(observation, nextObservation));
      return reward + config.bonus() + config.coefficient() * gain;
    }

    private double gain(double movement) {
      return switch (config.form()) {
        case NATURAL -> movement - Math.log(Math.max(1 / (movement + 1e-6), 1e-3));
        case DECIMAL -> Math.log10(Math.clamp(movement, 0.1, 10));
      };
    }

    private static double movement(float[] from, float[] to) {
      double sum = 0;
      for (int i = 0; i < from.length; i++) {
        sum += Math.abs((double) to[i] - from[i]);
      }
      return sum / from.length;
    }

    @Override
    public void observe(double reward) {}

    @Override
    public void warmStartEnded() {}

    @Override
    public double factor() {
      return 1;
    }

    @Override
    public double[] save() {
      return new double[0];
    }

    @Override
    public void restore(double[] state) {}
  }
}
