package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.rewardscaling.RewardScaling;

/** {@code r̂ = c·r}. The author's code of 2024 and 2025 has c = 0.01. */
@Ingredient(
    name = "constant",
    summary = "Multiplies by a constant.",
    formula = "r̂ = c·r",
    source = "common; D24, F25, 1.0b: 0.01")
public record ConstantScaling(@Parameter(value = "The factor c", range = "(0, inf)") double factor)
    implements RewardScaling {

  /** Checks the ranges. */
  public ConstantScaling {
    Parameters.check(ConstantScaling.class, factor);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ConstantScaling provider() {
    return Pluggable.declared();
  }

  @Override
  public Meter meter() {
    return new ConstantMeter(factor);
  }
}
