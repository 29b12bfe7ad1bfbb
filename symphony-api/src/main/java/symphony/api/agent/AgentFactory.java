package symphony.api.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import symphony.api.environment.Installer;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;

/** A kind of agent with its parameters: {@code symphony.agent.type}. */
public interface AgentFactory extends Pluggable {

  /** The agent reports the TD errors of the critics to the replay priority. */
  Capability TD_ERRORS = new Capability(AgentFactory.class, "TD errors");

  /**
   * Describes the agent without building it.
   *
   * @param ingredients one for every role
   */
  AgentSummary summarize(Ingredients ingredients, AgentSetting setting);

  /**
   * Describes how the agent's update would run on a GPU, without needing one; empty if the agent
   * does not support GPUs.
   *
   * @param ingredients one for every role
   */
  default Optional<GpuForm> onGpu(Ingredients ingredients, AgentSetting setting) {
    return Optional.empty();
  }

  /**
   * Builds the agent for a cohort.
   *
   * @param ingredients one for every role
   * @param told receives each member's size before its memory is allocated; agents that do not know
   *     their size do not call it
   * @throws AgentException with one sentence if it cannot be built here
   */
  Agent create(Ingredients ingredients, AgentSetting setting, Consumer<AgentSize> told);

  /** Like {@link #create(Ingredients, AgentSetting, Consumer)}, without the sizes. */
  default Agent create(Ingredients ingredients, AgentSetting setting) {
    return create(ingredients, setting, size -> {});
  }

  /**
   * The engine that its agents use on this machine, determined by silently trying it; empty if it
   * needs only Java.
   */
  default Optional<Engine> engine() {
    return Optional.empty();
  }

  /**
   * The sizes of its agents' replay memory, for ingredients that depend on them; empty if they have
   * none.
   */
  default Optional<Selection.Memory> memory() {
    return Optional.empty();
  }

  /**
   * The GPUs that its agents could use here, in the order of {@code CUDA_VISIBLE_DEVICES};
   * determined without allocating any of their memory.
   */
  default List<Gpu> gpus() {
    return List.of();
  }

  /**
   * One sentence on why its agents will compute on the CPU although the choice is automatic and the
   * user may expect a GPU; empty if they will use a GPU, or if no GPU is expected. Determined
   * without allocating any of a GPU's memory.
   */
  default Optional<String> unusedGpu() {
    return Optional.empty();
  }

  /** Downloads what its agents need on a GPU; empty if there is nothing to download. */
  default Optional<Installer> gpuInstaller() {
    return Optional.empty();
  }
}
