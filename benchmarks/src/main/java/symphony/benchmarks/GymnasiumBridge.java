package symphony.benchmarks;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.config.ConfigSource;

/** Opens Gymnasium's environments through the bridge, with the Python that a config names. */
final class GymnasiumBridge {

  /** The task that does nothing. */
  static final String IDLE = "benchmarks.src.main.python.idle:Idle-v0";

  private static final String KEY = "environment.gymnasium.";

  private final ConfigSource source;

  GymnasiumBridge(ConfigSource source) {
    this.source = source;
  }

  /** The Python that the config names. */
  String python() {
    return source.text("symphony." + KEY + "python").orElseThrow().replace("\"", "");
  }

  /** One sentence about what is missing, or empty. */
  Optional<String> missing() {
    return family(source).missing();
  }

  /** Opens a number of environments of a task, with a number of them in each process. */
  List<Environment> open(String task, int count, int perProcess) {
    ConfigSource shared = source.with("benchmark", List.of(KEY + "per-process=" + perProcess));
    return family(shared).create("gymnasium:" + task, count);
  }

  private static EnvironmentFamily family(ConfigSource source) {
    return source.families().get("gymnasium").instance();
  }
}
