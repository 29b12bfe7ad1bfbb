package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import symphony.api.agent.AgentProvider;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.runtime.plugin.Offer;
import symphony.runtime.plugin.Registry;

/** Reads {@code symphony.agent}: the agent's own parameters and one block for each role. */
final class AgentReader {

  private static final String PATH = Layers.ROOT + ".agent";

  private final Registry registry;
  private final Problems problems;
  private final Selector selector;

  AgentReader(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    this.selector = new Selector(registry, problems);
  }

  Optional<AgentConfig> read(ConfigObject block) {
    Optional<Offer> offer = selector.named(block, PATH, AgentProvider.class);
    Optional<Chosen> kind = offer.flatMap(found -> kind(block, found));
    SequencedMap<Role<?>, Chosen> ingredients = new LinkedHashMap<>();
    for (Role<?> role : Roles.ALL) {
      String path = PATH + "." + role.path();
      selector
          .role(block.get(role.path()), path, role.provider())
          .ifPresent(chosen -> ingredients.put(role, chosen));
    }
    if (kind.isEmpty() || ingredients.size() < Roles.ALL.size()) {
      return Optional.empty();
    }
    return Optional.of(new AgentConfig(kind.get(), ingredients));
  }

  /** The agent's own parameters; those of other kinds of agents may lie idle beside them. */
  private Optional<Chosen> kind(ConfigObject block, Offer offer) {
    List<String> others = new ArrayList<>(Roles.ALL.stream().map(Role::path).toList());
    others.add("type");
    for (Offer other : registry.offers(AgentProvider.class)) {
      others.addAll(RecordReader.keys(other.configType()));
    }
    return new RecordReader(problems)
        .read(block, PATH, offer.configType(), others)
        .map(config -> new Chosen(PATH, offer, config));
  }

  /** Reports what the agent's parts object to in each other and in the task. */
  void askForObjections(AgentConfig agent, ConfigObject block, OptionalInt timeLimit) {
    agent
        .objections(timeLimit)
        .forEach((path, reason) -> problems.add(path, type(block, path), reason));
  }

  /** The value at {@code symphony.agent.type} or at {@code symphony.agent.<role>.type}. */
  private static ConfigValue type(ConfigObject block, String path) {
    String key = path.substring(PATH.length() + 1);
    int dot = key.indexOf('.');
    return dot < 0 ? block.get(key) : ((ConfigObject) block.get(key.substring(0, dot))).get("type");
  }
}
