package symphony.envs.box2d;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;

/** The Box2D tasks; they run wherever the engine's native library does. */
final class Box2dFamily implements EnvironmentFamily {

  @Override
  public List<String> tasks() {
    return List.of(LunarLander.V2, LunarLander.V3, BipedalWalker.TASK);
  }

  @Override
  public Optional<String> missing() {
    return Engine.obstacle();
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
