package symphony.envs.box2d;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.plugin.Ingredient;

/** The Box2D tasks. They run on every platform of the engine's native library. */
@Ingredient(
    name = "box2d",
    summary = "Lands on the moon with continuous engines, or walks on two legs; Box2D in process.",
    formula = "World.Step(1/50 s, 180 velocity iterations, 60 position iterations)",
    source = "Gymnasium 1.4 Box2D: LunarLanderContinuous-v2, -v3, BipedalWalker-v3 (O. Klimov)",
    differs =
        "BipedalWalker: contacts are solved in a different order, so episodes agree only in "
            + "distribution")
public record Box2dFamily() implements EnvironmentFamily {

  @Override
  public List<String> tasks() {
    return List.of(LunarLander.V2, LunarLander.V3, BipedalWalker.TASK);
  }

  @Override
  public Optional<String> missing() {
    return Thruster.obstacle();
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return switch (task) {
      case LunarLander.V2, LunarLander.V3 -> Optional.of(LunarLander.outline(task));
      case BipedalWalker.TASK -> Optional.of(BipedalWalker.outline());
      default -> Optional.empty();
    };
  }

  @Override
  public Environment create(String task) {
    missing()
        .ifPresent(
            sentence -> {
              throw new EnvironmentException(sentence);
            });
    return switch (task) {
      case LunarLander.V2 -> new LunarLander(task, true);
      case LunarLander.V3 -> new LunarLander(task, false);
      case BipedalWalker.TASK -> new BipedalWalker();
      default ->
          throw new EnvironmentException(
              "Box2D has no task '" + task + "'; it has " + String.join(", ", tasks()));
    };
  }
}
