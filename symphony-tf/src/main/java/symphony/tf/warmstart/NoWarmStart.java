package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.warmstart.WarmStart;

/** A few steps of the untrained policy with noise, without repetition: enough for a first batch. */
@Ingredient(
    name = "none",
    summary = "A few steps of the untrained policy, so that there is a batch to learn from.",
    formula = "memory = [T₁ … T_n]",
    source = "neutral",
    neutral = true)
public record NoWarmStart(
    @Parameter(value = "Steps before the first update", range = "[1, inf)") int steps)
    implements WarmStart {

  /** Checks the ranges. */
  public NoWarmStart {
    Parameters.check(NoWarmStart.class, steps);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static NoWarmStart provider() {
    return Pluggable.declared();
  }

  @Override
  public int repetitions() {
    return 1;
  }

  @Override
  public boolean uniformActions() {
    return false;
  }
}
