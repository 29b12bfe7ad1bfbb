package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Td3}. */
@Ingredient(
    summary =
        "The deterministic policy gradient through the first critic, with smoothed "
            + "target actions; delay the actor by update-schedule delayed.",
    formula = "L = −mean Q₁(s, μ(s)); the target takes clip(μ′(s′) + clip(σn, ±c), ±1)",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public final class Td3Provider implements ActorObjectiveProvider<Td3Config> {

  @Override
  public String name() {
    return "td3-delayed";
  }

  @Override
  public Class<Td3Config> configType() {
    return Td3Config.class;
  }

  @Override
  public ActorObjective create(Td3Config config) {
    return new Td3(config);
  }
}
