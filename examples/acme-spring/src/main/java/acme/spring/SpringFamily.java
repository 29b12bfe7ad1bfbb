package acme.spring;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;

/** The family's one task. */
final class SpringFamily implements EnvironmentFamily {

  private final SpringConfig config;

  SpringFamily(SpringConfig config) {
    this.config = config;
  }

  @Override
  public List<String> tasks() {
    return List.of(Spring.TASK);
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Environment create(String task) {
    if (!task.equals(Spring.TASK)) {
      throw new EnvironmentException("acme-spring has no task '" + task + "', only " + Spring.TASK);
    }
    return new Spring(config);
  }
}
