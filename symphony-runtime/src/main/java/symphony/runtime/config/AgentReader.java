package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import symphony.api.agent.AgentProvider;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Provider;
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
    AgentConfig agent = new AgentConfig(kind.get(), ingredients);
    askForObjections(agent, block);
    return Optional.of(agent);
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

  private void askForObjections(AgentConfig agent, ConfigObject block) {
    Choices choices = choices(agent);
    object(agent.kind(), choices, block.get("type"));
    agent
        .ingredients()
        .forEach(
            (role, chosen) ->
                object(chosen, choices, ((ConfigObject) block.get(role.path())).get("type")));
  }

  private static Choices choices(AgentConfig agent) {
    return new Choices() {
      @Override
      public String of(String path) {
        return agent.ingredients().entrySet().stream()
            .filter(entry -> entry.getKey().path().equals(path))
            .map(entry -> entry.getValue().name())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no role " + path));
      }

      @Override
      public <R> Optional<R> playing(Class<R> role) {
        return agent.ingredients().entrySet().stream()
            .filter(entry -> entry.getKey().type() == role)
            .map(entry -> role.cast(entry.getValue().create()))
            .findFirst();
      }
    };
  }

  @SuppressWarnings("unchecked") // the config was read with the provider's own type
  private void object(Chosen chosen, Choices choices, ConfigValue type) {
    ((Provider<Record, ?>) chosen.offer().provider())
        .objection(chosen.config(), choices)
        .ifPresent(reason -> problems.add(chosen.path() + ".type", type, reason));
  }
}
