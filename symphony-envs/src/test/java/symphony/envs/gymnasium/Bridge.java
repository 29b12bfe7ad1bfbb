package symphony.envs.gymnasium;

import java.util.List;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;

/** Makes environments through the test's own Python. */
final class Bridge {

  static final String TASKS = "gymnasium:symphony_tasks:";

  private Bridge() {}

  static GymnasiumConfig config(String arguments) {
    return new GymnasiumConfig(PythonForTests.withGymnasium(), arguments, 4, 1000, 120, 60);
  }

  static EnvironmentFamily family() {
    return new GymnasiumProvider().create(config("{}"));
  }

  static Environment make(String task) {
    return family().create(task);
  }

  static Environment make(GymnasiumConfig config, String ownTask) {
    return new GymnasiumProvider().create(config).create(TASKS + ownTask);
  }

  static List<Environment> make(String task, int count) {
    return family().create(task, count);
  }

  static ProcessHandle process(Environment environment) {
    return ProcessHandle.of(((GymnasiumEnvironment) environment).pid()).orElseThrow();
  }
}
