package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link TanhFadeWeights}. */
@Ingredient(
    summary = "Weighted sum of all sorted nodes, the lowest weighing most.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ tanh((π(1−i))^p)",
    source = "arXiv 2512.10477, Table I (p = e: S3, SE, S2, ED)",
    differs = "The paper numbers nodes from 1, the code from 0; paper-index chooses.")
public final class TanhFadeWeightsProvider
    implements TargetWeightingProvider<TanhFadeWeightsConfig> {

  @Override
  public String name() {
    return "tanh-fade";
  }

  @Override
  public Class<TanhFadeWeightsConfig> configType() {
    return TanhFadeWeightsConfig.class;
  }

  @Override
  public TargetWeighting create(TanhFadeWeightsConfig config) {
    return new TanhFadeWeights(config);
  }

  @Override
  public Optional<String> objection(TanhFadeWeightsConfig config, Choices choices) {
    return config.paperIndex() ? LoneNode.weighsNothing("tanh-fade", choices) : Optional.empty();
  }
}
