package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link SwaddlingFixedBeta}. */
@Ingredient(
    summary = "Swaddling with one β for all, in place of a learnt one.",
    formula = "mean Ω(σ^{1/β}) + β·σ ln σ + Ω(β²)",
    source = "arXiv 2512.10477 with β held fixed")
public final class SwaddlingFixedBetaProvider
    implements RegularizerProvider<SwaddlingFixedBetaConfig> {

  @Override
  public String name() {
    return "swaddling-fixed-beta";
  }

  @Override
  public Class<SwaddlingFixedBetaConfig> configType() {
    return SwaddlingFixedBetaConfig.class;
  }

  @Override
  public Regularizer create(SwaddlingFixedBetaConfig config) {
    return new SwaddlingFixedBeta(config);
  }

  @Override
  public Optional<String> objection(SwaddlingFixedBetaConfig config, Choices choices) {
    return ScaledActions.needScale("swaddling-fixed-beta", choices);
  }
}
