package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link UniformPriority}. */
@Ingredient(
    summary = "Every transition has the same chance.",
    formula = "P = 1/N",
    source = "Lin 1992; neutral",
    neutral = true)
public final class UniformPriorityProvider implements ReplayPriorityProvider<NoParameters> {

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ReplayPriority create(NoParameters config) {
    return new UniformPriority();
  }
}
