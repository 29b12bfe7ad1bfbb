package symphony.runtime.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.runtime.plugin.PluginException;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/** Reads {@code symphony { ... }} into a {@link RunConfig}. */
final class RunConfigReader {

  private static final List<String> KEYS =
      List.of("task", "device", "agent", "environment", "training", "evaluation", "run", "study");

  private final Registry registry;
  private final Problems problems = new Problems();
  private final RecordReader records = new RecordReader(problems);
  private final Selector selector;

  RunConfigReader(Registry registry) {
    this.registry = registry;
    this.selector = new Selector(registry, problems);
  }

  RunConfig read(Config config) {
    records.rejectUnknown(config.root(), "", List.of(ConfigLayers.ROOT), List.of());
    ConfigObject root = block(config.root(), "", ConfigLayers.ROOT);
    records.rejectUnknown(root, ConfigLayers.ROOT, KEYS, List.of());
    Object device = device(root);
    Optional<TaskConfig> task = part(root, "task", TaskConfig.class);
    Optional<TrainingConfig> training = part(root, "training", TrainingConfig.class);
    Optional<EvaluationConfig> evaluation = part(root, "evaluation", EvaluationConfig.class);
    Optional<OutputConfig> output = part(root, "run", OutputConfig.class);
    ConfigObject agentBlock = block(root, ConfigLayers.ROOT, "agent");
    AgentReader agents = new AgentReader(registry, problems);
    Optional<AgentConfig> agent = agents.read(agentBlock);
    Optional<Selected<EnvironmentFamily>> family = environment(root, task);
    family.ifPresent(f -> requireActionLimit(root, task.orElseThrow(), f.instance()));
    List<Selected<EnvironmentWrapper>> wrappers = wrappers(root);
    OptionalInt timeLimit =
        family
            .map(
                f -> timeLimit(root, task.orElseThrow(), new WrappedFamily(f.instance(), wrappers)))
            .orElse(OptionalInt.empty());
    agent.ifPresent(a -> agents.reportIncompatibilities(a, agentBlock, timeLimit));
    problems.throwIfAny();
    return assemble(
        new RunConfig(
            task.orElseThrow(),
            (Device) device,
            agent.orElseThrow(),
            family.orElseThrow(),
            wrappers,
            training.orElseThrow(),
            evaluation.orElseThrow(),
            output.orElseThrow(),
            new ResolvedConfig(List.of())),
        config);
  }

  /** Reads only the families of environments, by name, each with its parameters. */
  Map<String, Selected<EnvironmentFamily>> families(Config config) {
    Map<String, Selected<EnvironmentFamily>> families =
        families(block(config.root(), "", ConfigLayers.ROOT));
    problems.throwIfAny();
    return families;
  }

  /** Reads only the kinds of agents, by name, each with its parameters. */
  Map<String, Selected<AgentFactory>> agents(Config config) {
    ConfigObject block =
        block(block(config.root(), "", ConfigLayers.ROOT), ConfigLayers.ROOT, "agent");
    AgentReader agents = new AgentReader(registry, problems);
    Map<String, Selected<AgentFactory>> kinds = new LinkedHashMap<>();
    registry
        .registrations(AgentFactory.class)
        .forEach(r -> agents.kind(block, r).ifPresent(kind -> kinds.put(kind.name(), kind)));
    problems.throwIfAny();
    return kinds;
  }

  /** Reads only one ingredient with its configured parameters; empty if it cannot be created. */
  <T extends Pluggable> Optional<T> ingredient(
      Role<T> role, Registration<T> registration, Config config) {
    String agent = ConfigLayers.ROOT + ".agent";
    ConfigObject all =
        block(block(config.root(), "", ConfigLayers.ROOT), ConfigLayers.ROOT, "agent");
    ConfigObject offered = block(all, agent, role.path());
    String path = agent + "." + role.path();
    try {
      return selector
          .read(
              block(offered, path, registration.name()),
              path,
              path + "." + registration.name(),
              registration,
              List.of())
          .map(Selected::instance);
    } catch (PluginException broken) {
      return Optional.empty();
    }
  }

  /** Reads only the task's family of environments with its wrappers. */
  EnvironmentFamily environment(Config config) {
    ConfigObject root = block(config.root(), "", ConfigLayers.ROOT);
    Optional<Selected<EnvironmentFamily>> family =
        environment(root, part(root, "task", TaskConfig.class));
    List<Selected<EnvironmentWrapper>> wrappers = wrappers(root);
    problems.throwIfAny();
    return new WrappedFamily(family.orElseThrow().instance(), wrappers);
  }

  private Object device(ConfigObject root) {
    ConfigValue value = root.get("device");
    if (value == null) {
      problems.add(
          "symphony.device",
          root.origin(),
          "missing; expected " + ValueReader.expectation(Device.class));
      return null;
    }
    return new ValueReader(problems, records).read(value, Device.class, "symphony.device");
  }

  private <R extends Record> Optional<R> part(ConfigObject root, String key, Class<R> type) {
    return records.read(block(root, ConfigLayers.ROOT, key), ConfigLayers.ROOT + "." + key, type);
  }

  /** A block; an empty one if it is missing, so that each missing value is reported. */
  private ConfigObject block(ConfigObject parent, String path, String key) {
    ConfigValue value = parent.get(key);
    if (value instanceof ConfigObject object) {
      return object;
    }
    if (value != null) {
      problems.add(
          RecordReader.join(path, key),
          value,
          "expected a block { ... }, got " + ValueReader.describe(value));
    }
    return ConfigValueFactory.fromMap(Map.of()).withOrigin(parent.origin());
  }

  private Optional<Selected<EnvironmentFamily>> environment(
      ConfigObject root, Optional<TaskConfig> task) {
    Map<String, Selected<EnvironmentFamily>> families = families(root);
    return task.flatMap(
        t ->
            new TaskReader(problems)
                .family(t.name(), ((ConfigObject) root.get("task")).get("name"), families));
  }

  /** Reports an action limit that the task's family does not support. */
  private void requireActionLimit(ConfigObject root, TaskConfig task, EnvironmentFamily family) {
    try {
      task.actionLimit().of(family);
    } catch (EnvironmentException e) {
      problems.add(
          "symphony.task.action-limit",
          ((ConfigObject) root.get("task")).get("action-limit"),
          e.getMessage());
    }
  }

  /**
   * The steps after which the task's episodes are truncated, if its family knows them without its
   * engine.
   */
  private OptionalInt timeLimit(ConfigObject root, TaskConfig task, EnvironmentFamily family) {
    try {
      return family
          .outline(task.name())
          .map(outline -> OptionalInt.of(outline.timeLimit()))
          .orElse(OptionalInt.empty());
    } catch (EnvironmentException e) {
      problems.add(
          "symphony.environment.wrappers",
          ((ConfigObject) root.get("environment")).get(WrapperReader.LIST),
          e.getMessage());
      return OptionalInt.empty();
    }
  }

  private List<Selected<EnvironmentWrapper>> wrappers(ConfigObject root) {
    return new WrapperReader(registry, problems, selector)
        .read(block(root, ConfigLayers.ROOT, "environment"));
  }

  private Map<String, Selected<EnvironmentFamily>> families(ConfigObject root) {
    Map<String, Selected<EnvironmentFamily>> families = new LinkedHashMap<>();
    selector.all(
        block(root, ConfigLayers.ROOT, "environment"),
        ConfigLayers.ROOT + ".environment",
        EnvironmentFamily.class,
        families,
        List.of(WrapperReader.LIST, WrapperReader.BLOCK));
    return families;
  }

  private static RunConfig assemble(RunConfig run, Config origins) {
    RecordWriter leaves = new RecordWriter(origins);
    leaves.add("symphony.task", run.task());
    leaves.add("symphony.device", run.device());
    leaves.add("symphony.agent.type", run.agent().kind().name());
    leaves.add("symphony.agent", run.agent().kind().parameters());
    leaves.add("symphony.agent.initial", run.agent().initial());
    for (Selected<?> selected : run.agent().roles().values()) {
      leaves.add(selected.path() + ".type", selected.name());
      leaves.add(selected.path() + "." + selected.name(), selected.parameters());
    }
    leaves.add(
        run.environment().path() + "." + run.environment().name(), run.environment().parameters());
    wrappers(run.wrappers(), leaves);
    leaves.add("symphony.training", run.training());
    leaves.add("symphony.evaluation", run.evaluation());
    leaves.add("symphony.run", run.output());
    return new RunConfig(
        run.task(),
        run.device(),
        run.agent(),
        run.environment(),
        run.wrappers(),
        run.training(),
        run.evaluation(),
        run.output(),
        new ResolvedConfig(leaves.values()));
  }

  /** Adds the wrappers to the values; adds nothing if there are none. */
  private static void wrappers(List<Selected<EnvironmentWrapper>> wrappers, RecordWriter leaves) {
    if (!wrappers.isEmpty()) {
      leaves.add("symphony.environment.wrappers", wrappers.stream().map(Selected::name).toList());
    }
    wrappers.forEach(w -> leaves.add(w.path() + "." + w.name(), w.parameters()));
  }
}
