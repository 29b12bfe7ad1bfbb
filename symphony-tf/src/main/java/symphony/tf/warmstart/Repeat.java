package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.warmstart.WarmStart;

/**
 * The untrained policy with noise acts for n steps, which are then stored k times in the memory.
 * n·k is usually the capacity, so that the memory is full at the first update.
 *
 * <p>Source: arXiv 2512.10477 (S3: 10,240 × 50).
 */
@Ingredient(
    name = "repeat",
    summary =
        "The untrained policy explores with noise; its transitions are repeated until the memory "
            + "is full.",
    formula = "memory = [T₁ … T_n] × k",
    source = "arXiv 2512.10477, exploration (S3: 10,240 × 50)")
public record Repeat(
    @Parameter(value = "Steps of exploration n", range = "[1, inf)") int steps,
    @Parameter(value = "The number k of copies in the memory", range = "[1, inf)") int repetitions)
    implements WarmStart {

  /** Checks the ranges. */
  public Repeat {
    Parameters.check(Repeat.class, steps, repetitions);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Repeat provider() {
    return Pluggable.declared();
  }

  @Override
  public boolean uniformActions() {
    return false;
  }
}
