package symphony.runtime.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/**
 * A config in layers, from the modules' defaults at the bottom to the command line at the top. A
 * source is immutable; a layer more is another source.
 */
public final class ConfigSource {

  private final Registry registry;
  private final Config layers;
  private final Optional<Path> file;

  private ConfigSource(Registry registry, Config layers, Optional<Path> file) {
    this.registry = registry;
    this.layers = layers;
    this.file = file;
  }

  /**
   * The defaults alone.
   *
   * @throws InvalidConfigException if a module's {@code reference.conf} cannot be parsed
   */
  public static ConfigSource defaults(Registry registry) {
    return new ConfigSource(registry, ConfigLayers.defaults(registry.defaults()), Optional.empty());
  }

  /**
   * A user's file over the defaults; the variant is named after the file unless it says otherwise.
   *
   * @throws InvalidConfigException if a file is missing or cannot be parsed
   */
  public static ConfigSource of(Registry registry, Path file) {
    String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    ConfigSource source =
        defaults(registry)
            .over(
                ConfigValueFactory.fromAnyRef(stem, "the file's name")
                    .atPath(ConfigLayers.ROOT + ".run.variant"))
            .over(ConfigLayers.file(file));
    return new ConfigSource(registry, source.layers, Optional.of(file));
  }

  /**
   * Lays a user's file over this source.
   *
   * @throws InvalidConfigException if it or a file that it includes is missing or cannot be parsed
   */
  public ConfigSource withFile(Path file) {
    return over(ConfigLayers.file(file));
  }

  /**
   * Lays a text over this source.
   *
   * @param origin what messages call it
   */
  public ConfigSource withText(String origin, String text) {
    return over(ConfigLayers.text(origin, text));
  }

  /**
   * Lays assignments {@code key=value} over this source, each over the one before.
   *
   * @param origin what messages call them, such as {@code command line}
   * @param assignments keys with or without the leading {@code symphony.}
   */
  public ConfigSource with(String origin, List<String> assignments) {
    ConfigSource source = this;
    for (String assignment : assignments) {
      source = source.over(ConfigLayers.assignment(origin, assignment));
    }
    return source;
  }

  /** Lays the name of a task over this source. */
  public ConfigSource withTask(String origin, String task) {
    return over(
        ConfigValueFactory.fromAnyRef(task, origin).atPath(ConfigLayers.ROOT + ".task.name"));
  }

  /**
   * Lays a block, such as a study's variant, over this source as the contents of {@code symphony}.
   * If the block includes a whole config, that config is below the rest of the block.
   */
  public ConfigSource with(RawConfig patch) {
    ConfigObject object = patch.object();
    if (!(object.get(ConfigLayers.ROOT) instanceof ConfigObject whole)) {
      return over(ConfigLayers.namedTask(object.atKey(ConfigLayers.ROOT)));
    }
    Config rest = patch.beyondInclude().object().atKey(ConfigLayers.ROOT);
    return over(ConfigLayers.namedTask(whole.atKey(ConfigLayers.ROOT)))
        .over(ConfigLayers.namedTask(rest));
  }

  private ConfigSource over(Config layer) {
    return new ConfigSource(registry, layer.withFallback(layers), file);
  }

  /**
   * Reads one block into a record.
   *
   * @param path such as {@code symphony.study}
   * @throws InvalidConfigException with everything that is wrong in it
   */
  public <R extends Record> R read(String path, Class<R> type) {
    Problems problems = new Problems();
    Config resolved = ConfigLayers.resolve(layers);
    ConfigValue value = resolved.hasPath(path) ? resolved.getValue(path) : null;
    if (!(value instanceof ConfigObject block)) {
      problems.add(
          path,
          value,
          value == null ? "missing; expected a block { ... }" : "expected a block { ... }");
      problems.throwIfAny();
      throw new AssertionError();
    }
    Optional<R> read = new RecordReader(problems).read(block, path, type);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  /** Whether something is written at a path. */
  public boolean has(String path) {
    return ConfigLayers.resolve(layers).hasPath(path);
  }

  /** What is written at a path, as text, before anything is checked. */
  public Optional<String> text(String path) {
    Config resolved = ConfigLayers.resolve(layers);
    return resolved.hasPath(path)
        ? Optional.of(resolved.getValue(path).render(ConfigRenderOptions.concise()))
        : Optional.empty();
  }

  /** A text that is written out at a path, whatever else is still to be substituted. */
  public Optional<String> plainText(String path) {
    ConfigValue value = ConfigLayers.lookUp(layers, path);
    return value != null && value.unwrapped() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * Reads the kinds of agents alone, by name, without their ingredients.
   *
   * @throws InvalidConfigException with everything that is wrong with their parameters
   */
  public Map<String, Selected<AgentFactory>> agents() {
    return new RunConfigReader(registry).agents(ConfigLayers.resolve(layers));
  }

  /**
   * Makes one ingredient as it would be if it were chosen.
   *
   * @return empty where its parameters are wrong, or its module's code fails
   */
  public <T extends Pluggable> Optional<T> ingredient(Role<T> role, Registration<T> registration) {
    return new RunConfigReader(registry)
        .ingredient(role, registration, ConfigLayers.resolve(layers));
  }

  /**
   * Reads the families of environments alone, by name.
   *
   * @throws InvalidConfigException with everything that is wrong with their parameters
   */
  public Map<String, Selected<EnvironmentFamily>> families() {
    return new RunConfigReader(registry).families(ConfigLayers.resolve(layers));
  }

  /**
   * Reads the task alone, and finds the family of environments that it belongs to, wrapped as the
   * config says.
   *
   * @throws InvalidConfigException with everything that is wrong with it
   */
  public EnvironmentFamily environment() {
    return new RunConfigReader(registry).environment(ConfigLayers.resolve(layers));
  }

  /**
   * Reads one run, with every ingredient, chosen or idle, checked.
   *
   * @throws InvalidConfigException with everything that is wrong
   */
  public RunConfig run() {
    try {
      return new RunConfigReader(registry).read(ConfigLayers.resolve(layers));
    } catch (InvalidConfigException e) {
      throw file.map(own -> RecordedPlugins.explain(e, own, registry)).orElse(e);
    }
  }
}
