package symphony.runtime.config;

import java.util.LinkedHashMap;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import symphony.api.agent.AgentFactory;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Provider;
import symphony.api.plugin.Role;

/**
 * {@code symphony.agent}: the kind of agent and the ingredient of each role.
 *
 * @param kind the agent's kind with its own parameters
 * @param ingredients for every role what was chosen, in the order of the roles
 */
public record AgentConfig(Chosen kind, SequencedMap<Role<?>, Chosen> ingredients) {

  /** Makes the factory of this kind of agent. */
  public AgentFactory factory() {
    return (AgentFactory) kind.create();
  }

  /**
   * Why parts of it cannot work together, or on the task.
   *
   * @param timeLimit steps after which the task's episodes are cut, where that is known
   * @return one sentence for each part that objects, by the path of what was chosen
   */
  public SequencedMap<String, String> objections(OptionalInt timeLimit) {
    Choices choices = new ChosenTogether(this, timeLimit);
    SequencedMap<String, String> objections = new LinkedHashMap<>();
    Stream.concat(Stream.of(kind), ingredients.values().stream())
        .forEach(chosen -> object(chosen, choices, objections));
    return objections;
  }

  @SuppressWarnings("unchecked") // the config was read with the provider's own type
  private static void object(
      Chosen chosen, Choices choices, SequencedMap<String, String> objections) {
    ((Provider<Record, ?>) chosen.offer().provider())
        .objection(chosen.config(), choices)
        .ifPresent(reason -> objections.put(chosen.path() + ".type", reason));
  }
}
