package symphony.api.agent;

import java.util.Optional;
import symphony.api.environment.Installer;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Provider;

/** Offers a kind of agent: {@code symphony.agent.type}. */
public interface AgentProvider<C extends Record> extends Provider<C, AgentFactory> {

  /**
   * What its agents compute with here, found out by trying it, in silence; empty where it needs
   * nothing but Java.
   */
  default Optional<Engine> engine() {
    return Optional.empty();
  }

  /** Fetches what its agents need on a GPU; empty where there is nothing to fetch. */
  default Optional<Installer> gpuInstaller() {
    return Optional.empty();
  }

  /**
   * The sizes of its agents' replay memory, for ingredients that depend on them; empty where they
   * have none.
   */
  default Optional<Choices.Memory> memory(C config) {
    return Optional.empty();
  }
}
