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
 * @param device the device that the agent computes on
 * @param agent the agent and its ingredients
 * @param environment the family of environments that the task belongs to
 * @param wrappers the wrappers between the environment and the agent, innermost first
 * @param training number of steps, seeds and cohorts
 * @param evaluation how the policy is evaluated
 * @param output the run's files and their folder
 * @param resolved the same config as text, with a digest and the origin of each value
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

  /**
   * The version of the code that determines the run: the runtime's and that of all selected
   * implementations.
   */
  public String code() {
    return CodeVersion.of(modules());
  }

  /** The modules that determine the run: the runtime and those of all selected implementations. */
  public Set<Module> modules() {
    Stream<Selected<?>> environments = Stream.concat(Stream.of(environment), wrappers.stream());
    Stream<Selected<?>> selected = Stream.concat(agent.parts().stream(), environments);
    return Stream.concat(
            Stream.of(RunConfig.class.getModule()),
            selected.map(s -> s.registration().type().getModule()))
        .collect(Collectors.toSet());
  }

  /** Creates the task's family of environments with the configured control range and wrappers. */
  public EnvironmentFamily family() {
    EnvironmentFamily family = task.actionLimit().of(environment.instance());
    return wrappers.isEmpty() ? family : new WrappedFamily(family, wrappers);
  }
}
