package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link LinearPriority}. */
@Ingredient(
    summary = "The chance grows in line with recency.",
    formula = "P(j) = 2j/(N(N+1)), j = 1..N",
    source = "common")
public final class LinearPriorityProvider implements ReplayPriorityProvider<NoParameters> {

  @Override
  public String name() {
    return "linear";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ReplayPriority create(NoParameters config) {
    return new LinearPriority();
  }
}
