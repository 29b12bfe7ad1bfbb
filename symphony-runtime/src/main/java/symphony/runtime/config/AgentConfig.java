package symphony.runtime.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import symphony.api.agent.AgentFactory;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.plugin.Selection;

/**
 * {@code symphony.agent}: the kind of agent and the ingredient of each role.
 *
 * @param kind the agent's kind with its own parameters
 * @param roles the selected ingredient of every role, in the order of the roles
 * @param initial {@code RUN} or {@code RUN@STEP}: the policy whose parameters a new run starts
 *     with; empty for newly initialised parameters
 */
public record AgentConfig(
    Selected<AgentFactory> kind,
    SequencedMap<Role<?>, Selected<?>> roles,
    Optional<String> initial) {

  /** The factory of this kind of agent. */
  public AgentFactory factory() {
    return kind.instance();
  }

  /** The ingredient of each role. */
  public Ingredients ingredients() {
    Map<Class<?>, Object> byRole = new HashMap<>();
    roles.forEach((role, selected) -> byRole.put(role.type(), selected.instance()));
    return new Ingredients(byRole);
  }

  /** The kind of agent and the ingredient of each role. */
  List<Selected<?>> parts() {
    return Stream.<Selected<?>>concat(Stream.of(kind), roles.values().stream()).toList();
  }

  /**
   * Why sizes of the agent's parts are incompatible with each other or with the task.
   *
   * @param timeLimit steps after which the task's episodes are truncated, if known
   * @return one sentence for each part that is incompatible, by the config path of its selection
   */
  public SequencedMap<String, String> incompatibilities(OptionalInt timeLimit) {
    Selection selection = new Selection(ingredients(), factory().memory(), timeLimit);
    SequencedMap<String, String> found = new LinkedHashMap<>();
    parts()
        .forEach(
            selected ->
                ((Pluggable) selected.instance())
                    .incompatibility(selection)
                    .ifPresent(reason -> found.put(selected.path() + ".type", reason)));
    return found;
  }
}
