package symphony.tf.actorobjective;

import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link LearnedBaseline}. */
@Ingredient(
    summary = "How much better the next state is valued than a learnt value of the state alone.",
    formula =
        "L = −mean G((q′ − V)/max(|V|, floor)) + ½·mean(V − stop q′)², V = V(s′), G(b) = "
            + "|b|·tanh(b/2)",
    source = "the baseline of Mnih et al. 2016 (arXiv 1602.01783), in the paper's objective")
public final class LearnedBaselineProvider
    implements ActorObjectiveProvider<LearnedBaselineConfig> {

  @Override
  public String name() {
    return "learned-baseline";
  }

  @Override
  public Class<LearnedBaselineConfig> configType() {
    return LearnedBaselineConfig.class;
  }

  @Override
  public ActorObjective create(LearnedBaselineConfig config) {
    return new LearnedBaseline(config);
  }
}
