package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import symphony.api.agent.AgentFactory;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/** Reads {@code symphony.agent}: the agent's own parameters and one block for each role. */
final class AgentReader {

  private static final String PATH = ConfigLayers.ROOT + ".agent";

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
    if (kind.isEmpty() || ingredients.size() < Roles.ALL.size()) {
      return Optional.empty();
    }
    return Optional.of(new AgentConfig(kind.get(), ingredients));
  }

  /** The agent's own parameters; those of other kinds of agents may lie idle beside them. */
  Optional<Selected<AgentFactory>> kind(
      ConfigObject block, Registration<AgentFactory> registration) {
    List<String> others = new ArrayList<>(Roles.ALL.stream().map(Role::path).toList());
    others.add("type");
    for (Registration<AgentFactory> other : registry.registrations(AgentFactory.class)) {
      others.addAll(RecordReader.keys(other.type()));
    }
    return selector.read(block, PATH, PATH, registration, others);
  }

  /** Reports why the agent's parts cannot work together, or on the task. */
  void reportIncompatibilities(AgentConfig agent, ConfigObject block, OptionalInt timeLimit) {
    agent
        .incompatibilities(timeLimit)
        .forEach((path, reason) -> problems.add(path, type(block, path), reason));
  }

  /** The value at {@code symphony.agent.type} or at {@code symphony.agent.<role>.type}. */
  private static ConfigValue type(ConfigObject block, String path) {
    String key = path.substring(PATH.length() + 1);
    int dot = key.indexOf('.');
    return dot < 0 ? block.get(key) : ((ConfigObject) block.get(key.substring(0, dot))).get("type");
  }
}
