package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link DirectQ}. */
@Ingredient(
    summary = "The value itself.",
    formula =
        "L = −mean q, or −mean q/max(|Q_T|, floor) with Temporal Advantage's Q_T; q = q′ at the next state or Q(s, π(s)) now",
    source = "neutral; with sac-entropy the actor of Haarnoja et al. 2018 (arXiv 1801.01290)",
    neutral = true)
public final class DirectQProvider implements ActorObjectiveProvider<DirectQConfig> {

  @Override
  public String name() {
    return "direct-q";
  }

  @Override
  public Class<DirectQConfig> configType() {
    return DirectQConfig.class;
  }

  @Override
  public ActorObjective create(DirectQConfig config) {
    return new DirectQ(config);
  }
}
