package symphony.tf.explorationnoise;

import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link OrnsteinUhlenbeck}. */
@Ingredient(
    summary = "Noise that drifts, while acting only.",
    formula = "x ← x − θx + σn; N = x",
    source = "Lillicrap et al. 2015 (arXiv 1509.02971)")
public final class OrnsteinUhlenbeckProvider
    implements ExplorationNoiseProvider<OrnsteinUhlenbeckConfig> {

  @Override
  public String name() {
    return "ornstein-uhlenbeck";
  }

  @Override
  public Class<OrnsteinUhlenbeckConfig> configType() {
    return OrnsteinUhlenbeckConfig.class;
  }

  @Override
  public ExplorationNoise create(OrnsteinUhlenbeckConfig config) {
    return new OrnsteinUhlenbeck(config);
  }
}
