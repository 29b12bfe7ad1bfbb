package symphony.ablation.study;

import java.util.Optional;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.study.budget}: the length of each run. */
public record BudgetConfig(
    @Parameter("environment steps of every run; the base's own by default") Optional<Long> steps) {

  /** Checks the values. */
  public BudgetConfig {
    Parameters.check(BudgetConfig.class, steps);
    if (steps.isPresent() && steps.get() < 1) {
      throw new InvalidParametersException("steps", steps.get(), "a number of at least 1");
    }
  }
}
