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
 * source is immutable; adding a layer returns a new source.
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
   * The source with only the defaults.
   *
   * @throws InvalidConfigException if a module's {@code reference.conf} cannot be parsed
   */
  public static ConfigSource defaults(Registry registry) {
    return new ConfigSource(registry, ConfigLayers.defaults(registry.defaults()), Optional.empty());
  }

  /**
   * A user's file over the defaults. The variant has the name of the file unless the file sets
   * another name.
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
   * Adds a user's file as a layer over this source.
   *
   * @throws InvalidConfigException if it or a file that it includes is missing or cannot be parsed
   */
  public ConfigSource withFile(Path file) {
    return over(ConfigLayers.file(file));
  }

  /**
   * Adds a text as a layer over this source.
   *
   * @param origin its name in messages
   */
  public ConfigSource withText(String origin, String text) {
    return over(ConfigLayers.text(origin, text));
  }

  /**
   * Adds assignments {@code key=value} as layers over this source, later ones over earlier ones.
   *
   * @param origin their name in messages, such as {@code command line}
   * @param assignments keys with or without the leading {@code symphony.}
   */
  public ConfigSource with(String origin, List<String> assignments) {
    ConfigSource source = this;
    for (String assignment : assignments) {
      source = source.over(ConfigLayers.assignment(origin, assignment));
    }
    return source;
  }

  /** Adds the name of a task as a layer over this source. */
  public ConfigSource withTask(String origin, String task) {
    return over(
        ConfigValueFactory.fromAnyRef(task, origin).atPath(ConfigLayers.ROOT + ".task.name"));
  }

  /**
   * Adds a block, such as a study's variant, as a layer over this source, as contents of {@code
   * symphony}. If the block includes a whole config, that config is a layer below the rest of the
   * block.
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
    NulCheck.check(layer.root());
    return new ConfigSource(registry, layer.withFallback(layers), file);
  }

  /**
   * Reads one block into a record.
   *
   * @param path such as {@code symphony.study}
   * @throws InvalidConfigException with all problems in it
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

  /** Whether there is a value at a path. */
  public boolean has(String path) {
    return ConfigLayers.resolve(layers).hasPath(path);
  }

  /** The value at a path as text, without checks. */
  public Optional<String> text(String path) {
    Config resolved = ConfigLayers.resolve(layers);
    return resolved.hasPath(path)
        ? Optional.of(resolved.getValue(path).render(ConfigRenderOptions.concise()))
        : Optional.empty();
  }

  /** The literal text at a path, without substitution of other values. */
  public Optional<String> plainText(String path) {
    ConfigValue value = ConfigLayers.lookUp(layers, path);
    return value != null && value.unwrapped() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * Reads only the kinds of agents, by name, without their ingredients.
   *
   * @throws InvalidConfigException with all problems of their parameters
   */
  public Map<String, Selected<AgentFactory>> agents() {
    return new RunConfigReader(registry).agents(ConfigLayers.resolve(layers));
  }

  /**
   * Creates one ingredient with its configured parameters.
   *
   * @return empty if its parameters are invalid or the module's code fails
   */
  public <T extends Pluggable> Optional<T> ingredient(Role<T> role, Registration<T> registration) {
    return new RunConfigReader(registry)
        .ingredient(role, registration, ConfigLayers.resolve(layers));
  }

  /**
   * Reads only the families of environments, by name.
   *
   * @throws InvalidConfigException with all problems of their parameters
   */
  public Map<String, Selected<EnvironmentFamily>> families() {
    return new RunConfigReader(registry).families(ConfigLayers.resolve(layers));
  }

  /**
   * Reads only the task and returns its family of environments with the configured wrappers.
   *
   * @throws InvalidConfigException with all problems of the task
   */
  public EnvironmentFamily environment() {
    return new RunConfigReader(registry).environment(ConfigLayers.resolve(layers));
  }

  /**
   * Reads one run and checks every ingredient, selected or not.
   *
   * @throws InvalidConfigException with all problems
   */
  public RunConfig run() {
    try {
      return new RunConfigReader(registry).read(ConfigLayers.resolve(layers));
    } catch (InvalidConfigException e) {
      throw file.map(own -> RecordedPlugins.explain(e, own, registry)).orElse(e);
    }
  }
}
