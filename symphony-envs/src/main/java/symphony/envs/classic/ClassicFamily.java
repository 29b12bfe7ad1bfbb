package symphony.envs.classic;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;

/** The classic control tasks; they run everywhere. */
final class ClassicFamily implements EnvironmentFamily {

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
