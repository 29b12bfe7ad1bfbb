package symphony.envs.gymnasium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;

/** Makes environments, up to {@link GymnasiumConfig#perProcess} of them in each Python process. */
final class GymnasiumFamily implements EnvironmentFamily {

  static final String PREFIX = "gymnasium:";

  private final GymnasiumConfig config;

  GymnasiumFamily(GymnasiumConfig config) {
    this.config = config;
  }

  @Override
  public List<String> tasks() {
    return List.of(PREFIX);
  }

  @Override
  public Optional<String> missing() {
    return PythonProbe.missing(config.python());
  }

  @Override
  public Environment create(String task) {
    return create(task, 1).getFirst();
  }

  @Override
  public List<Environment> create(String task, int count) {
    if (!task.startsWith(PREFIX) || task.length() == PREFIX.length()) {
      throw new EnvironmentException(
          "task '"
              + task
              + "' names no Gymnasium environment; write for example 'gymnasium:"
              + "Humanoid-v5'");
    }
    List<Environment> environments = new ArrayList<>();
    try {
      for (int left = count; left > 0; left -= config.perProcess()) {
        environments.addAll(inOneProcess(task, Math.min(left, config.perProcess())));
      }
      return List.copyOf(environments);
    } catch (EnvironmentException e) {
      environments.forEach(Environment::close);
      throw e;
    }
  }

  private List<Environment> inOneProcess(String task, int count) {
    Worker worker = new Worker(config, task, count, false);
    List<Environment> environments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      environments.add(new GymnasiumEnvironment(worker, i));
    }
    return environments;
  }
}
