package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link Swaddling}. */
@Ingredient(
    summary = "Draws the action scale σ to 1/e and β to where the scale's plateau is widest.",
    formula = "mean Ω(σ^{1/β*}) + β·σ ln σ + Ω(β²), Ω(x) = ln((1+x)/(1−x)), β* stopped",
    source = "arXiv 2512.10477, swaddling regularization",
    differs =
        "The code of August 2026 clips at 1e-8, which float32 rounds to nothing, so "
            + "that Ω can be infinite; the range here forbids it only from below zero.")
public final class SwaddlingProvider implements RegularizerProvider<SwaddlingConfig> {

  @Override
  public String name() {
    return "swaddling";
  }

  @Override
  public Class<SwaddlingConfig> configType() {
    return SwaddlingConfig.class;
  }

  @Override
  public Regularizer create(SwaddlingConfig config) {
    return new Swaddling(config);
  }

  @Override
  public Optional<String> objection(SwaddlingConfig config, Choices choices) {
    return ScaledActions.needScaleAndBeta("swaddling", choices);
  }
}
