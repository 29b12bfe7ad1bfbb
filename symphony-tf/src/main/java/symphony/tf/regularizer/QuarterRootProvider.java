package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link QuarterRoot}. */
@Ingredient(
    summary = "Draws the action scale to one sixteenth.",
    formula = "c·mean atanh(4(½ − σ^¼)²), σ clipped",
    source = "the author's code of September 2025 (SEP25: c = 0.005, with sigmoid-scale)")
public final class QuarterRootProvider implements RegularizerProvider<QuarterRootConfig> {

  @Override
  public String name() {
    return "quarter-root";
  }

  @Override
  public Class<QuarterRootConfig> configType() {
    return QuarterRootConfig.class;
  }

  @Override
  public Regularizer create(QuarterRootConfig config) {
    return new QuarterRoot(config);
  }

  @Override
  public Optional<String> objection(QuarterRootConfig config, Choices choices) {
    return ScaledActions.needScale("quarter-root", choices);
  }
}
