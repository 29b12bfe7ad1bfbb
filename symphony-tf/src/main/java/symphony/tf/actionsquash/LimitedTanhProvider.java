package symphony.tf.actionsquash;

import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link LimitedTanh}. */
@Ingredient(
    summary =
        "Two heads: the action's own limit, and the action within it, with the noise " + "inside.",
    formula = "l = S(2x₀), a = l·tanh((x₁ + N)/l), S the logistic",
    source = "the author's code of February 2025 (F25)")
public final class LimitedTanhProvider implements ActionSquashProvider<NoParameters> {

  @Override
  public String name() {
    return "limited-tanh";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ActionSquash create(NoParameters config) {
    return new LimitedTanh();
  }
}
