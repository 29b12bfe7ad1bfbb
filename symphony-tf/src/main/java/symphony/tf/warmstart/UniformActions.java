package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.warmstart.WarmStart;

/** Random actions, uniform in [-1, 1]. Source: Haarnoja et al. 2018, arXiv 1801.01290. */
@Ingredient(
    name = "uniform-actions",
    summary = "Actions are drawn uniformly.",
    formula = "a ~ U(−1, 1)",
    source = "Haarnoja et al. 2018 (arXiv 1801.01290)")
public record UniformActions(
    @Parameter(value = "Steps of exploration", range = "[1, inf)") int steps,
    @Parameter(value = "The number of copies in the memory", range = "[1, inf)") int repetitions)
    implements WarmStart {

  /** Checks the ranges. */
  public UniformActions {
    Parameters.check(UniformActions.class, steps, repetitions);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static UniformActions provider() {
    return Pluggable.declared();
  }

  @Override
  public boolean uniformActions() {
    return true;
  }
}
