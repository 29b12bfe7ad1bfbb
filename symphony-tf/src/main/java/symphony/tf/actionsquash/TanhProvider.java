package symphony.tf.actionsquash;

import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link Tanh}. */
@Ingredient(
    summary = "One head: the noise is added to the squashed action and clipped.",
    formula = "a = clip(tanh(raw) + N, ±1)",
    source =
        "Lillicrap et al. 2015 (arXiv 1509.02971); Fujimoto et al. 2018 (arXiv " + "1802.09477)")
public final class TanhProvider implements ActionSquashProvider<NoParameters> {

  @Override
  public String name() {
    return "tanh";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ActionSquash create(NoParameters config) {
    return new Tanh();
  }
}
