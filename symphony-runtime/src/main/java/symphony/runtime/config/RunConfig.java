package symphony.runtime.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.runtime.plugin.CodeVersion;

/**
 * The complete config of one run.
 *
 * @param task the task to learn
 * @param device where the agent computes
 * @param agent the agent and its ingredients
 * @param environment the family of environments that the task belongs to
 * @param wrappers the wrappers between the environment and the agent, the first next to the
 *     environment
 * @param training how long, from which seeds
 * @param evaluation how the policy is scored
 * @param output what is left behind, and where
 * @param resolved the same as text, with a digest and the origin of each value
 */
public record RunConfig(
    TaskConfig task,
    Device device,
    AgentConfig agent,
    Selected<EnvironmentFamily> environment,
    List<Selected<EnvironmentWrapper>> wrappers,
    TrainingConfig training,
    EvaluationConfig evaluation,
    OutputConfig output,
    ResolvedConfig resolved) {

  /** Which code a run follows from: the runtime's and that of everything chosen. */
  public String code() {
    return CodeVersion.of(modules());
  }

  /** The modules that a run follows from: the runtime's and those of everything chosen. */
  public Set<Module> modules() {
    Stream<Selected<?>> environments = Stream.concat(Stream.of(environment), wrappers.stream());
    Stream<Selected<?>> selected = Stream.concat(agent.parts().stream(), environments);
    return Stream.concat(
            Stream.of(RunConfig.class.getModule()),
            selected.map(s -> s.registration().type().getModule()))
        .collect(Collectors.toSet());
  }

  /**
   * Makes the family of environments that the task belongs to, with the asked control range and
   * wrappers.
   */
  public EnvironmentFamily family() {
    EnvironmentFamily family = task.actionLimit().of(environment.instance());
    return wrappers.isEmpty() ? family : new WrappedFamily(family, wrappers);
  }
}
