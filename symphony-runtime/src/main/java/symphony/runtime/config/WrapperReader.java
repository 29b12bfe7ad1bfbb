package symphony.runtime.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symphony.api.environment.EnvironmentWrapper;
import symphony.runtime.plugin.Registry;

/**
 * Reads {@code symphony.environment.wrappers}, the ordered list of names, and {@code
 * symphony.environment.wrapper}, one block of parameters for each wrapper.
 */
final class WrapperReader {

  /** The block of parameters. */
  static final String BLOCK = "wrapper";

  /** The list of names. */
  static final String LIST = "wrappers";

  private static final String PATH = ConfigLayers.ROOT + ".environment.";

  private final Registry registry;
  private final Problems problems;
  private final Selector selector;

  WrapperReader(Registry registry, Problems problems, Selector selector) {
    this.registry = registry;
    this.problems = problems;
    this.selector = selector;
  }

  /**
   * Reads the listed wrappers, innermost first; the others are checked as well.
   *
   * @param environment the block {@code symphony.environment}
   */
  List<Selected<EnvironmentWrapper>> read(ConfigObject environment) {
    Map<String, Selected<EnvironmentWrapper>> offered = new LinkedHashMap<>();
    selector.all(block(environment), PATH + BLOCK, EnvironmentWrapper.class, offered);
    List<Selected<EnvironmentWrapper>> chosen = new ArrayList<>();
    for (ConfigValue name : names(environment)) {
      choose(name, offered, chosen);
    }
    return chosen;
  }

  private ConfigObject block(ConfigObject environment) {
    ConfigValue value = environment.get(BLOCK);
    if (value instanceof ConfigObject block) {
      return block;
    }
    if (value != null) {
      problems.add(
          PATH + BLOCK, value, "expected a block { ... }, got " + ValueReader.describe(value));
    }
    return ConfigValueFactory.fromMap(Map.of()).withOrigin(environment.origin());
  }

  private List<ConfigValue> names(ConfigObject environment) {
    ConfigValue value = environment.get(LIST);
    if (value instanceof ConfigList list) {
      return list;
    }
    if (value != null) {
      problems.add(
          PATH + LIST,
          value,
          "expected a list of names such as [frame-stack, time-in-observation], got "
              + ValueReader.describe(value));
    }
    return List.of();
  }

  private void choose(
      ConfigValue value,
      Map<String, Selected<EnvironmentWrapper>> offered,
      List<Selected<EnvironmentWrapper>> chosen) {
    if (!(value.unwrapped() instanceof String name)) {
      problems.add(PATH + LIST, value, "expected a name, got " + ValueReader.describe(value));
    } else if (registry.find(EnvironmentWrapper.class, name).isEmpty()) {
      problems.add(PATH + LIST, value, registry.unknown(EnvironmentWrapper.class, name));
    } else if (chosen.stream().anyMatch(other -> other.name().equals(name))) {
      problems.add(
          PATH + LIST,
          value,
          "'%s' is listed twice; each wrapper has one block of parameters and may be listed once, got [%s]"
              .formatted(
                  name, chosen.stream().map(Selected::name).collect(Collectors.joining(", "))));
    } else if (offered.containsKey(name)) {
      chosen.add(offered.get(name));
    }
  }
}
