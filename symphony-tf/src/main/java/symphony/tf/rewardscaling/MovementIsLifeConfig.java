package symphony.tf.rewardscaling;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link MovementIsLife}. */
public record MovementIsLifeConfig(
    @Parameter("Which of the two formulas") Form form,
    @Parameter(value = "The coefficient p", range = "[0, inf)") double coefficient,
    @Parameter(value = "The bonus b for each step", range = "[0, inf)") double bonus) {

  /** Checks the ranges. */
  public MovementIsLifeConfig {
    Parameters.check(MovementIsLifeConfig.class, form, coefficient, bonus);
  }

  /** The formulas. */
  public enum Form {
    /** p·(δ − ln max(1/(δ + 1e-6), 1e-3)). */
    NATURAL,
    /** −p·log₁₀(1/clip(δ, 0.1, 10)). */
    DECIMAL
  }
}
