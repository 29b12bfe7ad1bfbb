package symphony.runtime.config;

import java.util.Optional;
import java.util.OptionalInt;
import symphony.api.agent.AgentProvider;
import symphony.api.plugin.Choices;

/**
 * What one agent was given, for its ingredients to ask.
 *
 * @param agent the agent
 * @param timeLimit the task's, where it is known
 */
record ChosenTogether(AgentConfig agent, OptionalInt timeLimit) implements Choices {

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

  @Override
  @SuppressWarnings("unchecked") // the config was read with the provider's own type
  public Optional<Memory> memory() {
    return agent.kind().offer().provider() instanceof AgentProvider<?> provider
        ? ((AgentProvider<Record>) provider).memory(agent.kind().config())
        : Optional.empty();
  }
}
