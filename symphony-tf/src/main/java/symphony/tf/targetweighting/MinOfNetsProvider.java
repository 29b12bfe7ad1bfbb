package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link MinOfNets}. */
@Ingredient(
    summary = "The least of the critics' means.",
    formula = "q′ = min over critics of the mean over nodes",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public final class MinOfNetsProvider implements TargetWeightingProvider<NoParameters> {

  @Override
  public String name() {
    return "min-of-nets";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TargetWeighting create(NoParameters config) {
    return new MinOfNets();
  }
}
