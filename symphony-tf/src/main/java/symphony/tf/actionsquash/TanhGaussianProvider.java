package symphony.tf.actionsquash;

import java.util.Optional;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.tf.explorationnoise.BoundedGaussian;

/** Offers {@link TanhGaussian}. */
@Ingredient(
    summary =
        "Two heads, mean and logarithm of the deviation, of a squashed Gaussian policy; "
            + "the noise must be standard normal.",
    formula =
        "a = tanh(μ + e^l·N), l clipped; ln π(a|s) = Σ[−½N² − l − ½ln 2π − 2(ln 2 − u − "
            + "softplus(−2u))], u = μ + e^l·N",
    source = "Haarnoja et al. 2018 (arXiv 1801.01290), appendix C")
public final class TanhGaussianProvider implements ActionSquashProvider<TanhGaussianConfig> {

  @Override
  public String name() {
    return "tanh-gaussian";
  }

  @Override
  public Class<TanhGaussianConfig> configType() {
    return TanhGaussianConfig.class;
  }

  @Override
  public ActionSquash create(TanhGaussianConfig config) {
    return new TanhGaussian(config);
  }

  @Override
  public Optional<String> objection(TanhGaussianConfig config, Choices choices) {
    if (!choices.of("exploration-noise").equals("bounded-gaussian")) {
      return Optional.of(
          "action-squash tanh-gaussian needs standard normal noise, which "
              + choices.of("exploration-noise")
              + " is not; choose exploration-noise bounded-gaussian with deviations of 1");
    }
    boolean other =
        choices
            .playing(ExplorationNoise.class)
            .filter(noise -> noise instanceof BoundedGaussian gaussian && !gaussian.standard())
            .isPresent();
    return other
        ? Optional.of(
            "action-squash tanh-gaussian needs standard normal noise, and exploration-noise"
                + " bounded-gaussian is told otherwise; set its acting-deviation and"
                + " learning-deviation to 1, and its clip to 100")
        : Optional.empty();
  }
}
