package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link MeanOfNodes}. */
@Ingredient(
    summary = "The plain mean of all nodes.",
    formula = "q′ = mean q",
    source = "common; D24, 1.0b; neutral",
    neutral = true)
public final class MeanOfNodesProvider implements TargetWeightingProvider<NoParameters> {

  @Override
  public String name() {
    return "mean";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TargetWeighting create(NoParameters config) {
    return new MeanOfNodes();
  }
}
