package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.rewardscaling.RewardScaling;

/**
 * Rewards movement: with {@code δ = mean|s′ - s|}, the term added to the reward is {@code b + p·(δ
 * - ln max(1/(δ + 1e-6), 1e-3))} or {@code b - p·log₁₀(1/clip(δ, 0.1, 10))}, which is negative
 * while the body hardly moves. Rewards are not scaled.
 *
 * <p>Source: the author's code of 2023 (Symphony 1.0 and 2.x).
 */
@Ingredient(
    name = "movement-is-life",
    summary = "Rewards movement and penalizes standing still; rewards are not scaled.",
    formula =
        "δ = mean|s′ − s|; r + b + p·(δ − ln max(1/(δ + 1e-6), 1e-3)), or r + b − "
            + "p·log₁₀(1/clip(δ, 0.1, 10))",
    source =
        "the author's code of 2023 (Symphony 1.0 and 2.0: natural, p 0.03; 2.1: "
            + "decimal, p 0.07, b 1)")
public record MovementIsLife(
    @Parameter("Which of the two formulas") Form form,
    @Parameter(value = "The coefficient p", range = "[0, inf)") double coefficient,
    @Parameter(value = "The bonus b for each step", range = "[0, inf)") double bonus)
    implements RewardScaling {

  /** Checks the ranges. */
  public MovementIsLife {
    Parameters.check(MovementIsLife.class, form, coefficient, bonus);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static MovementIsLife provider() {
    return Pluggable.declared();
  }

  @Override
  public Meter meter() {
    return new MovementMeter(this);
  }

  private record MovementMeter(MovementIsLife config) implements Meter {

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

  /** The formulas. */
  public enum Form {
    /** p·(δ − ln max(1/(δ + 1e-6), 1e-3)). */
    NATURAL,
    /** −p·log₁₀(1/clip(δ, 0.1, 10)). */
    DECIMAL
  }
}
