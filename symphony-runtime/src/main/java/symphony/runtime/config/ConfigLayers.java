package symphony.runtime.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import symphony.runtime.plugin.Defaults;
import symphony.runtime.plugin.PluginException;

/** Parses the layers of a config and merges them. */
final class ConfigLayers {

  static final String ROOT = "symphony";
  private static final String TASK = ROOT + ".task";

  private ConfigLayers() {}

  /**
   * The defaults of every module.
   *
   * @throws PluginException if two modules set the same value
   */
  static Config defaults(List<Defaults> modules) {
    Config all = ConfigFactory.empty();
    Map<String, String> owners = new HashMap<>();
    for (Defaults module : modules) {
      Config own = text(module.module() + "/reference.conf", module.text());
      paths(own, module.module()).forEach(path -> claim(path, module.module(), owners));
      all = all.withFallback(own);
    }
    return all;
  }

  private static List<String> paths(Config defaults, String module) {
    try {
      return defaults.entrySet().stream().map(Map.Entry::getKey).sorted().toList();
    } catch (ConfigException.NotResolved e) {
      throw new PluginException(
          "The reference.conf of the module %s uses ${...}; defaults are plain values."
              .formatted(module),
          e);
    }
  }

  private static void claim(String path, String module, Map<String, String> owners) {
    String owner = owners.putIfAbsent(path, module);
    if (owner != null) {
      throw new PluginException(
          "The modules %s and %s both set a default for %s; remove one of them."
              .formatted(owner, module, path));
    }
  }

  /** Parses a user's file and the files that it includes. */
  static Config file(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidConfigException(
          List.of(
              new Problem(
                  "",
                  "",
                  Files.isDirectory(path)
                      ? path + " is a folder; name a config file."
                      : "The config file " + path + " does not exist.")));
    }
    return parse(
        path.toString(),
        () -> {
          StrictIncluder.requireConfig(path.toFile());
          return ConfigFactory.parseFile(path.toFile(), options().setAllowMissing(false));
        });
  }

  /** Parses a text. */
  static Config text(String origin, String text) {
    return parse(
        origin, () -> ConfigFactory.parseString(text, options().setOriginDescription(origin)));
  }

  private static ConfigParseOptions options() {
    return ConfigParseOptions.defaults()
        .setSyntax(ConfigSyntax.CONF)
        .setIncluder(new StrictIncluder());
  }

  private static Config parse(String name, Supplier<Config> parser) {
    try {
      return namedTask(parser.get());
    } catch (ConfigException e) {
      throw invalid(name, e);
    } catch (StackOverflowError e) {
      throw new InvalidConfigException(
          List.of(new Problem("", name, "blocks are nested too deeply")));
    }
  }

  /**
   * Parses one assignment {@code key=value}. The key may omit the prefix {@code symphony.}; a value
   * that is not HOCON is a string.
   */
  static Config assignment(String origin, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw new InvalidConfigException(
          List.of(new Problem("", origin, "expected key=value, got '" + assignment + "'")));
    }
    String key = assignment.substring(0, equals).strip();
    String path = key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
    String value = assignment.substring(equals + 1).strip();
    try {
      ConfigUtil.splitPath(path);
    } catch (ConfigException e) {
      throw new InvalidConfigException(
          List.of(new Problem("", origin, "'" + key + "' is not a config path")));
    }
    return namedTask(assigned(origin, path, value));
  }

  private static Config assigned(String origin, String path, String value) {
    try {
      return ConfigFactory.parseString(
          path + " = " + value, options().setOriginDescription(origin));
    } catch (ConfigException e) {
      return ConfigValueFactory.fromAnyRef(value, origin).atPath(path);
    }
  }

  /**
   * Expands {@code task = "X"}, which is short for {@code task { name = "X" }}, which merges with
   * other layers.
   */
  static Config namedTask(Config layer) {
    ConfigValue task =
        layer.root().get(ROOT) instanceof ConfigObject root ? root.get("task") : null;
    if (task == null || !isText(task)) {
      return layer;
    }
    return layer.withValue(TASK, task.atKey("name").root().withOrigin(task.origin()));
  }

  private static boolean isText(ConfigValue value) {
    try {
      return value.valueType() == ConfigValueType.STRING;
    } catch (ConfigException.NotResolved e) {
      return false;
    }
  }

  /** Substitutes every {@code ${...}}; environment variables are not substituted. */
  static Config resolve(Config layered) {
    try {
      return layered.resolve(ConfigResolveOptions.noSystem());
    } catch (ConfigException e) {
      throw invalid("", e);
    } catch (StackOverflowError e) {
      throw chained();
    }
  }

  /** The value at a path, or {@code null}; other values may not be substituted yet. */
  static ConfigValue lookUp(Config layered, String path) {
    try {
      Config partly = layered.resolve(ConfigResolveOptions.noSystem().setAllowUnresolved(true));
      return partly.hasPath(path) ? partly.getValue(path) : null;
    } catch (ConfigException e) {
      throw invalid("", e);
    } catch (StackOverflowError e) {
      throw chained();
    }
  }

  private static InvalidConfigException chained() {
    return new InvalidConfigException(
        List.of(
            new Problem(
                "",
                "",
                "The config chains too many ${...} references, each to the next; shorten the chain.")));
  }

  private static InvalidConfigException invalid(String name, ConfigException e) {
    String message = e.getMessage();
    if (e.origin() == null) {
      return new InvalidConfigException(List.of(new Problem("", name, message)));
    }
    String prefix = e.origin().description() + ": ";
    String rest = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    return new InvalidConfigException(
        List.of(new Problem("", SourceLocation.of(e.origin()), rest)));
  }
}
