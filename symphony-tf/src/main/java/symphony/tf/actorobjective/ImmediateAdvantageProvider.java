package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link ImmediateAdvantage}. */
@Ingredient(
    summary =
          "How much better the present state is valued than it was at the last update, "
          + "through the online critics.",
    formula =
          "L = −|ē|·tanh ē, ē = mean(q − q_old), q = Q(s, π(s)); q_old ← mean q; "
          + "optionally the same at s′",
    source = "the author's code of 2023 (Symphony 1.0; with the next state: 2.1)")
public final class ImmediateAdvantageProvider
    implements ActorObjectiveProvider<ImmediateAdvantageConfig> {

  @Override
  public String name() {
    return "immediate-advantage";
  }

  @Override
  public Class<ImmediateAdvantageConfig> configType() {
    return ImmediateAdvantageConfig.class;
  }

  @Override
  public ActorObjective create(ImmediateAdvantageConfig config) {
    return new ImmediateAdvantage(config);
  }
}
