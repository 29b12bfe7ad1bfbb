package symphony.tf.targetweighting;

import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link GaussianFadeWeights}. */
@Ingredient(
    summary = "Weighted sum of all sorted nodes, with a rounded top.",
    formula = "q′ = Σ w_j·sort(q)_j, w(i) ∝ exp(−(|1−φ/2−i|·φ)^p)",
    source = "arXiv 2512.10477, last section (p = 2π: S2p; the August 2026 revision: 2e)")
public final class GaussianFadeWeightsProvider
    implements TargetWeightingProvider<GaussianFadeWeightsConfig> {

  @Override
  public String name() {
    return "gaussian-fade";
  }

  @Override
  public Class<GaussianFadeWeightsConfig> configType() {
    return GaussianFadeWeightsConfig.class;
  }

  @Override
  public TargetWeighting create(GaussianFadeWeightsConfig config) {
    return new GaussianFadeWeights(config);
  }
}
