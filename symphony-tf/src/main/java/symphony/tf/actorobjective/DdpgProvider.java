package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;

/** Offers {@link Ddpg}. */
@Ingredient(
    summary = "The deterministic policy gradient with a target actor.",
    formula = "L = −mean Q(s, μ(s)); the target takes μ′(s′)",
    source = "Lillicrap et al. 2015 (arXiv 1509.02971)")
public final class DdpgProvider implements ActorObjectiveProvider<NoParameters> {

  @Override
  public String name() {
    return "ddpg";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public ActorObjective create(NoParameters config) {
    return new Ddpg();
  }
}
