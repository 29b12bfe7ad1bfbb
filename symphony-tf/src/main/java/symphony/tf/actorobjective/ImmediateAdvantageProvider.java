package symphony.tf.actorobjective;

import java.util.List;
import java.util.Optional;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;

/** Offers {@link ImmediateAdvantage}. */
@Ingredient(
    summary =
        "How much better the present state is valued than it was at the last update, "
            + "through the online critics.",
    formula =
        "L = −|ē|·tanh ē, ē = mean(q − q_old), q = Q(s, π(s)); q_old ← mean q; "
            + "optionally the same of the variance s2, and at s′",
    source =
        "the author's code of 2023 and 2024 (Symphony 1.0; with the variance: 2.0; with the next "
            + "state too: 2.1)")
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

  @Override
  public Optional<String> objection(ImmediateAdvantageConfig config, Choices choices) {
    String network = choices.of("network");
    boolean estimates =
        !List.of("symphony-block", "featured-block", "pyramid", "mlp").contains(network);
    return !config.rewardVariance() || estimates
        ? Optional.empty()
        : Optional.of(
            "actor-objective immediate-advantage is told to climb the variance of rewards, which"
                + " network "
                + network
                + " does not estimate; choose network variance-block, or set reward-variance ="
                + " false");
  }
}
