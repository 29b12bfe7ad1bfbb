package symphony.tf.actionsquash;

import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link SigmoidScale}. */
@Ingredient(
    summary =
        "Two heads: an action and its scale σ, a logistic, with the noise inside the last tanh.",
    formula = "A = tanh(x₀/2), σ = S(x₁); a = tanh(σA + N)",
    source = "the author's code of September 2025 (SEP25)")
public final class SigmoidScaleProvider implements ActionSquashProvider<NoParameters> {

  @Override
  public String name() {
    return "sigmoid-scale";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ActionSquash create(NoParameters config) {
    return new SigmoidScale();
  }
}
