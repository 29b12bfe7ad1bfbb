package symphony.runtime.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symphony.record.JsonFile;
import symphony.runtime.plugin.Registry;

/** Reads the plugins of a run from the provenance next to its config. */
final class RecordedPlugins {

  private static final String RECORD = "provenance.json";

  private RecordedPlugins() {}

  /**
   * Adds to the problems of a run's config that plugins of the run are not installed.
   *
   * @param config the config's file
   * @param registry the installed modules
   */
  static InvalidConfigException explain(
      InvalidConfigException fault, Path config, Registry registry) {
    List<Problem> problems = new ArrayList<>(fault.problems());
    missing(config, registry).map(text -> new Problem("", "", text)).ifPresent(problems::add);
    return new InvalidConfigException(problems);
  }

  private static Optional<String> missing(Path config, Registry registry) {
    Path record = config.toAbsolutePath().resolveSibling(RECORD);
    if (!(JsonFile.read(record).get("plugins") instanceof Map<?, ?> plugins)) {
      return Optional.empty();
    }
    Set<String> here = registry.modules();
    List<String> missing =
        plugins.entrySet().stream()
            .filter(module -> !here.contains(String.valueOf(module.getKey())))
            .map(module -> module.getKey() + " (version " + module.getValue() + ")")
            .sorted()
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            missing.stream()
                .collect(
                    Collectors.joining(
                        ", ",
                        "The run used plugins that are not installed here: ",
                        "; put their jars into the project's plugins/ or name them with"
                            + " --plugin-path.")));
  }
}
