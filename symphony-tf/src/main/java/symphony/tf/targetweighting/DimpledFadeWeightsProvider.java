package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link DimpledFadeWeights}. */
@Ingredient(
    summary = "The tanh fade with a dimple at the lowest nodes.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ tanh((π(1−i))^p) − d·exp(−(i/v)²)",
    source = "the author's code of December 2025 (p = π, d = v = 0.02)")
public final class DimpledFadeWeightsProvider
    implements TargetWeightingProvider<DimpledFadeWeightsConfig> {

  @Override
  public String name() {
    return "dimpled-fade";
  }

  @Override
  public Class<DimpledFadeWeightsConfig> configType() {
    return DimpledFadeWeightsConfig.class;
  }

  @Override
  public TargetWeighting create(DimpledFadeWeightsConfig config) {
    return new DimpledFadeWeights(config);
  }

  @Override
  public Optional<String> objection(DimpledFadeWeightsConfig config, Choices choices) {
    return config.paperIndex() ? LoneNode.weighsNothing("dimpled-fade", choices) : Optional.empty();
  }
}
