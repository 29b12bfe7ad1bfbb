package symphony.runtime.run;

import java.util.List;
import java.util.Optional;
import symphony.api.UserException;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.agent.GpuForm;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.SeedTree;
import symphony.runtime.config.RunConfig;

/**
 * The sizes of an agent for one seed, computed without building it.
 *
 * @param config the run's config
 * @param observations size of an observation
 * @param actions size of an action
 * @param summary the agent's sizes
 */
public record Inspection(RunConfig config, int observations, int actions, AgentSummary summary) {

  /** The agent for any sizes; the task need not be able to run here. */
  public static Inspection of(RunConfig config, int observations, int actions) {
    AgentSummary summary =
        config
            .agent()
            .factory()
            .summarize(config.agent().ingredients(), setting(observations, actions));
    return new Inspection(config, observations, actions, summary);
  }

  /**
   * The agent for the task's sizes.
   *
   * @throws UserException if the task cannot be created here
   */
  public static Inspection of(RunConfig config) {
    config
        .family()
        .missing()
        .ifPresent(
            why -> {
              throw new UserException(
                  "The task %s cannot run here: %s Its sizes can be given by --observations N --actions M."
                      .formatted(config.task().name(), why));
            });
    try (Environment environment = config.family().create(config.task().name())) {
      EnvironmentSpec spec = environment.spec();
      return of(config, spec.observationSize(), spec.actionSize());
    } catch (EnvironmentException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  /** How its update would run on a GPU; empty if the agent does not support one. */
  public Optional<GpuForm> onGpu() {
    return config
        .agent()
        .factory()
        .onGpu(config.agent().ingredients(), setting(observations, actions));
  }

  private static AgentSetting setting(int observations, int actions) {
    return new AgentSetting(observations, actions, List.of(new SeedTree(0)), "cpu", 1);
  }

  /** The same with other sizes; {@code null} for the current one. */
  public Inspection resized(Integer newObservations, Integer newActions) {
    if (newObservations == null && newActions == null) {
      return this;
    }
    return of(
        config,
        newObservations == null ? observations : newObservations,
        newActions == null ? actions : newActions);
  }
}
