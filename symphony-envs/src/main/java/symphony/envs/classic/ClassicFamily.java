package symphony.envs.classic;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.plugin.Ingredient;

/** The classic control tasks. They run on every platform. */
@Ingredient(
    name = "classic",
    summary = "Swings up a pendulum, or drives a weak car out of a valley; plain Java.",
    formula = "Pendulum: θ̇ += (15 sin θ + 3u)·0.05; car: v += 0.0015·a − 0.0025·cos 3x",
    source = "Gymnasium 1.4 classic control: Pendulum-v1, MountainCarContinuous-v0")
public record ClassicFamily() implements EnvironmentFamily {

  @Override
  public List<String> tasks() {
    return List.of(Pendulum.TASK, MountainCarContinuous.TASK);
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return tasks().contains(task) ? Optional.of(create(task).spec()) : Optional.empty();
  }

  @Override
  public Environment create(String task) {
    return switch (task) {
      case Pendulum.TASK -> new Pendulum();
      case MountainCarContinuous.TASK -> new MountainCarContinuous();
      default ->
          throw new EnvironmentException(
              "classic control has no task '" + task + "'; it has " + String.join(", ", tasks()));
    };
  }
}
