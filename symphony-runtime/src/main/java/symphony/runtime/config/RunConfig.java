package symphony.runtime.config;

import symphony.api.environment.EnvironmentFamily;

/**
 * Everything that one run was told.
 *
 * @param task what is to be learnt
 * @param device where the agent computes
 * @param agent the agent and its ingredients
 * @param environment the family of environments that the task belongs to
 * @param training how long, from which seeds
 * @param evaluation how the policy is scored
 * @param output what is left behind, and where
 * @param resolved the same as text, with a digest and the origin of each value
 */
public record RunConfig(
    TaskConfig task,
    Device device,
    AgentConfig agent,
    Chosen environment,
    TrainingConfig training,
    EvaluationConfig evaluation,
    OutputConfig output,
    ResolvedConfig resolved) {

  /** Makes the family of environments that the task belongs to. */
  public EnvironmentFamily family() {
    return (EnvironmentFamily) environment.create();
  }
}
