package symphony.runtime.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a config, so that all are reported together. */
final class Problems {

  private final List<Problem> problems = new ArrayList<>();

  void add(String path, ConfigValue value, String message) {
    add(path, value == null ? null : value.origin(), message);
  }

  void add(String path, ConfigOrigin origin, String message) {
    problems.add(new Problem(path, origin == null ? "" : SourceLocation.of(origin), message));
  }

  int count() {
    return problems.size();
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
  }
}
