package symphony.tf.actionsquash;

import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link ScaledTanh}. */
@Ingredient(
    summary =
        "Three heads: an action, its scale σ and the regularization's β, with the noise "
            + "inside the last tanh.",
    formula =
        "A, S, B = tanh(raw/2); σ = |S|, β = |B|; a = tanh(σA + N); without the policy "
            + "tanh(N), without noise tanh(σA)",
    source = "arXiv 2512.10477, figure of the actor and its code",
    differs =
        "The text adds the noise outside tanh, its figure and code inside; noise-inside "
            + "chooses.")
public final class ScaledTanhProvider implements ActionSquashProvider<ScaledTanhConfig> {

  @Override
  public String name() {
    return "scaled-tanh";
  }

  @Override
  public Class<ScaledTanhConfig> configType() {
    return ScaledTanhConfig.class;
  }

  @Override
  public ActionSquash create(ScaledTanhConfig config) {
    return new ScaledTanh(config);
  }
}
