package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link TemporalAdvantage}. */
@Ingredient(
    summary =
        "How much better the next state is valued than a running mean says, shaped by " + "ReHAE.",
    formula =
        "Q_T = α·Q̄ + (1−α)·stop(q′); TA = (q′ − Q_T)/max(|Q_T|, floor); L = −mean "
            + "|TA|·tanh(TA/2); Q̄ ← mean Q_T",
    source = "arXiv 2512.10477, temporal advantage; the scalar form: its code of August 2026",
    differs = "The paper divides by |Q_T| itself; a floor keeps the quotient finite.")
public final class TemporalAdvantageProvider
    implements ActorObjectiveProvider<TemporalAdvantageConfig> {

  @Override
  public String name() {
    return "temporal-advantage";
  }

  @Override
  public Class<TemporalAdvantageConfig> configType() {
    return TemporalAdvantageConfig.class;
  }

  @Override
  public ActorObjective create(TemporalAdvantageConfig config) {
    return new TemporalAdvantage(config);
  }
}
