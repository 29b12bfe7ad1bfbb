package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Cosine}. */
@Ingredient(
    summary = "Gaussian noise that fades along half a cosine, while acting only.",
    formula = "N = σ·clip(n, ±c), σ = max(A·(cos min(r·t, π) + 1), σ_min) at step t",
    source =
        "the author's code of 2023 (Symphony 1.0: A 0.2, r 7e-5, σ_min 0.07; 2.0: 0.15, "
            + "3e-5, 0.03)")
public final class CosineProvider implements ExplorationNoiseProvider<CosineConfig> {

  @Override
  public String name() {
    return "cosine";
  }

  @Override
  public Class<CosineConfig> configType() {
    return CosineConfig.class;
  }

  @Override
  public ExplorationNoise create(CosineConfig config) {
    return new Cosine(config);
  }
}
