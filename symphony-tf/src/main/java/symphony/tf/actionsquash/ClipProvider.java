package symphony.tf.actionsquash;

import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link Clip}. */
@Ingredient(
    summary = "One head, cut off at the bounds.",
    formula = "a = clip(raw + N, ±1)",
    source = "neutral",
    neutral = true)
public final class ClipProvider implements ActionSquashProvider<NoParameters> {

  @Override
  public String name() {
    return "clip";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ActionSquash create(NoParameters config) {
    return new Clip();
  }
}
