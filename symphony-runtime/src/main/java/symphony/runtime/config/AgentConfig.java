package symphony.runtime.config;

import java.util.SequencedMap;
import symphony.api.agent.AgentFactory;
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
}
