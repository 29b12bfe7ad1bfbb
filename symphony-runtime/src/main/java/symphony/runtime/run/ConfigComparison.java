package symphony.runtime.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symphony.runtime.config.ResolvedConfig;

/** Describes the differences between the {@code config.conf} of a run directory and a config. */
final class ConfigComparison {

  private static final int MOST_NAMED = 3;

  private ConfigComparison() {}

  /**
   * The differences between values that determine a run's numbers.
   *
   * @return such as {@code " (symphony.agent.gamma is 0.99 there and 0.98 here)"}; empty if the
   *     file cannot be read
   */
  static String of(Path file, ResolvedConfig config) {
    Map<String, String> there = values(file);
    if (there.isEmpty()) {
      return "";
    }
    List<String> differences = new ArrayList<>();
    config
        .identifying()
        .filter(here -> !here.text().equals(there.get(here.path())))
        .forEach(
            here ->
                differences.add(
                    "%s is %s there and %s here"
                        .formatted(
                            here.path(), there.getOrDefault(here.path(), "not set"), here.text())));
    int more = differences.size() - MOST_NAMED;
    List<String> named = differences.subList(0, Math.min(MOST_NAMED, differences.size()));
    return named.isEmpty()
        ? ""
        : " (%s%s)".formatted(String.join(", ", named), more > 0 ? ", and " + more + " more" : "");
  }

  /**
   * Whether a file contains all values that identify a run of this config and no other identifying
   * ones.
   */
  static boolean differsInCircumstancesAlone(Path file, ResolvedConfig config) {
    Map<String, String> there = values(file);
    Set<String> paths = new HashSet<>();
    config.values().forEach(here -> paths.add(here.path()));
    return paths.equals(there.keySet())
        && config.identifying().allMatch(here -> here.text().equals(there.get(here.path())));
  }

  private static Map<String, String> values(Path file) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines(file).orElse(List.of())) {
      int equals = line.indexOf(" = ");
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 3));
      }
    }
    return values;
  }

  private static Optional<List<String>> lines(Path file) {
    try {
      return Optional.of(Files.readAllLines(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
