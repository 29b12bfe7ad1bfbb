package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link MinOfNodes}. */
@Ingredient(
    summary = "The least node of all.",
    formula = "q′ = min q",
    source = "the pessimistic end of the quantile family")
public final class MinOfNodesProvider implements TargetWeightingProvider<NoParameters> {

  @Override
  public String name() {
    return "min-of-nodes";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TargetWeighting create(NoParameters config) {
    return new MinOfNodes();
  }
}
