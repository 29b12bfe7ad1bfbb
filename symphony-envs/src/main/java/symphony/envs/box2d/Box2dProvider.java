package symphony.envs.box2d;

import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredient;

/** Offers the Box2D tasks as {@code box2d}. */
@Ingredient(
    summary = "Lands on the moon with continuous engines, or walks on two legs; Box2D in process.",
    formula = "World.Step(1/50 s, 180 velocity iterations, 60 position iterations)",
    source = "Gymnasium 1.4 Box2D: LunarLanderContinuous-v2, -v3, BipedalWalker-v3 (O. Klimov)",
    differs =
        "BipedalWalker: contacts are solved in another order, so episodes agree in distribution")
public final class Box2dProvider implements EnvironmentProvider<Box2dConfig> {

  @Override
  public String name() {
    return "box2d";
  }

  @Override
  public Class<Box2dConfig> configType() {
    return Box2dConfig.class;
  }

  @Override
  public EnvironmentFamily create(Box2dConfig config) {
    return new Box2dFamily();
  }
}
