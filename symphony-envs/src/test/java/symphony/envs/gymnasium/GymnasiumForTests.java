package symphony.envs.gymnasium;

import java.util.List;
import java.util.Map;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.InfoValue;

/** Makes environments through the test's own Python. */
final class GymnasiumForTests {

  static final String TASKS = "gymnasium:symphony_tasks:";

  private GymnasiumForTests() {}

  static GymnasiumFamily config(String arguments) {
    return new GymnasiumFamily(
        PythonForTests.withGymnasium(), arguments, 4, 1000, 120, 60, Map.of());
  }

  static GymnasiumFamily telling(Map<String, InfoValue.Over> info) {
    return new GymnasiumFamily(PythonForTests.withGymnasium(), "{}", 4, 1000, 120, 60, info);
  }

  static EnvironmentFamily family() {
    return config("{}");
  }

  static Environment make(String task) {
    return family().create(task);
  }

  static Environment make(GymnasiumFamily config, String ownTask) {
    return config.create(TASKS + ownTask);
  }

  static List<Environment> make(String task, int count) {
    return family().create(task, count);
  }

  static ProcessHandle process(Environment environment) {
    return ProcessHandle.of(((GymnasiumEnvironment) environment).pid()).orElseThrow();
  }
}
