package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import symphony.api.agent.AgentFactory;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/** Reads {@code symphony.agent}: the agent's own parameters and one block for each role. */
final class AgentReader {

  private static final String PATH = ConfigLayers.ROOT + ".agent";
  private static final String INITIAL = "initial";

  private final Registry registry;
  private final Problems problems;
  private final Selector selector;

  AgentReader(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    this.selector = new Selector(registry, problems);
  }

  Optional<AgentConfig> read(ConfigObject block) {
    Optional<Registration<AgentFactory>> named = selector.named(block, PATH, AgentFactory.class);
    Optional<Selected<AgentFactory>> kind = named.flatMap(found -> kind(block, found));
    SequencedMap<Role<?>, Selected<?>> ingredients = new LinkedHashMap<>();
    for (Role<?> role : Roles.ALL) {
      String path = PATH + "." + role.path();
      selector
          .role(block.get(role.path()), path, role.type())
          .ifPresent(selected -> ingredients.put(role, selected));
    }
    Optional<String> initial = initial(block);
    if (kind.isEmpty() || ingredients.size() < Roles.ALL.size()) {
      return Optional.empty();
    }
    return Optional.of(new AgentConfig(kind.get(), ingredients, initial));
  }

  private Optional<String> initial(ConfigObject block) {
    ConfigValue value = block.get(INITIAL);
    if (value == null) {
      return Optional.empty();
    }
    if (value.unwrapped() instanceof String run && !run.isBlank()) {
      return Optional.of(run);
    }
    problems.add(
        PATH + "." + INITIAL,
        value,
        "expected RUN or RUN@STEP such as \"runs/NAME/TASK/seed-1@best\", got "
            + ValueReader.describe(value));
    return Optional.empty();
  }

  /** The agent's own parameters; those of other kinds of agents may be present but unused. */
  Optional<Selected<AgentFactory>> kind(
      ConfigObject block, Registration<AgentFactory> registration) {
    List<String> others = new ArrayList<>(Roles.ALL.stream().map(Role::path).toList());
    others.add("type");
    others.add(INITIAL);
    for (Registration<AgentFactory> other : registry.registrations(AgentFactory.class)) {
      others.addAll(RecordReader.keys(other.type()));
    }
    return selector.read(block, PATH, PATH, registration, others);
  }

  /** Reports why the agent's parts are incompatible with each other or with the task. */
  void reportIncompatibilities(AgentConfig agent, ConfigObject block, OptionalInt timeLimit) {
    new CapabilityCheck(agent.parts(), service -> installed(service, block))
        .lacks()
        .forEach((path, reason) -> problems.add(path, type(block, path), reason));
    agent
        .incompatibilities(timeLimit)
        .forEach((path, reason) -> problems.add(path, type(block, path), reason));
  }

  /**
   * All implementations that modules offer, with their configured parameters; those that cannot be
   * read are left out.
   */
  private List<Selected<?>> installed(Class<?> service, ConfigObject block) {
    AgentReader silent = new AgentReader(registry, new Problems());
    Stream<Selected<?>> kinds =
        registry.registrations(AgentFactory.class).stream()
            .filter(kind -> kind.service() == service)
            .flatMap(kind -> silent.kind(block, kind).stream());
    Stream<Selected<?>> ingredients =
        Roles.ALL.stream()
            .filter(role -> role.type() == service)
            .flatMap(role -> silent.offered(role, block).stream());
    return Stream.concat(kinds, ingredients).toList();
  }

  private <T extends Pluggable> Collection<Selected<T>> offered(Role<T> role, ConfigObject block) {
    Map<String, Selected<T>> offered = new LinkedHashMap<>();
    ConfigObject own = (ConfigObject) block.get(role.path());
    selector.all(own, PATH + "." + role.path(), role.type(), offered);
    return offered.values();
  }

  /** The value at {@code symphony.agent.type} or at {@code symphony.agent.<role>.type}. */
  private static ConfigValue type(ConfigObject block, String path) {
    String key = path.substring(PATH.length() + 1);
    int dot = key.indexOf('.');
    return dot < 0 ? block.get(key) : ((ConfigObject) block.get(key.substring(0, dot))).get("type");
  }
}
