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

  /** The agent tells replay priorities by how much the critics missed their targets. */
  Capability TD_ERRORS = new Capability(AgentFactory.class, "TD errors");

  /**
   * What the agent would be, without building it.
   *
   * @param ingredients one for every role
   */
  AgentSummary summarize(Ingredients ingredients, AgentSetting setting);

  /**
   * How its update would run on a GPU, found out without one; empty where the agent knows no GPU.
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
   * @param told is told each member's size before memory is taken for it; kinds of agents that do
   *     not know it do not call it
   * @throws AgentException with one sentence if it cannot be built here
   */
  Agent create(Ingredients ingredients, AgentSetting setting, Consumer<AgentSize> told);

  /** {@link #create(Ingredients, AgentSetting, Consumer)} for who needs no sizes. */
  default Agent create(Ingredients ingredients, AgentSetting setting) {
    return create(ingredients, setting, size -> {});
  }

  /**
   * What its agents compute with here, found out by trying it, in silence; empty where it needs
   * nothing but Java.
   */
  default Optional<Engine> engine() {
    return Optional.empty();
  }

  /**
   * The sizes of its agents' replay memory, for ingredients that depend on them; empty where they
   * have none.
   */
  default Optional<Selection.Memory> memory() {
    return Optional.empty();
  }

  /**
   * The GPUs that its agents could use here, in the order in which {@code CUDA_VISIBLE_DEVICES}
   * counts them; found out without taking any of their memory.
   */
  default List<Gpu> gpus() {
    return List.of();
  }

  /**
   * One sentence on why its agents will compute on the CPU where the user leaves the choice to them
   * and may expect a GPU; empty where they will use one, or nobody expects it. Found out without
   * taking any of a GPU's memory.
   */
  default Optional<String> unusedGpu() {
    return Optional.empty();
  }

  /** Fetches what its agents need on a GPU; empty where there is nothing to fetch. */
  default Optional<Installer> gpuInstaller() {
    return Optional.empty();
  }
}
