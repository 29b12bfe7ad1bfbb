package symphony.tf.rewardscaling;

import symphony.api.plugin.Ingredient;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;

/** Offers {@link MovementIsLife}. */
@Ingredient(
    summary = "Pays for movement and takes for standing still; rewards are not scaled.",
    formula =
        "δ = mean|s′ − s|; r + b + p·(δ − ln max(1/(δ + 1e-6), 1e-3)), or r + b − "
            + "p·log₁₀(1/clip(δ, 0.1, 10))",
    source =
        "the author's code of 2023 (Symphony 1.0 and 2.0: natural, p 0.03; 2.1: "
            + "decimal, p 0.07, b 1)")
public final class MovementIsLifeProvider implements RewardScalingProvider<MovementIsLifeConfig> {

  @Override
  public String name() {
    return "movement-is-life";
  }

  @Override
  public Class<MovementIsLifeConfig> configType() {
    return MovementIsLifeConfig.class;
  }

  @Override
  public RewardScaling create(MovementIsLifeConfig config) {
    return new MovementIsLife(config);
  }
}
