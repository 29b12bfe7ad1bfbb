package symphony.api.agent;

import symphony.api.plugin.Ingredients;

/** Makes agents of one kind with checked parameters. */
public interface AgentFactory {

  /**
   * What the agent would be, without building it.
   *
   * @param ingredients one for every role
   */
  AgentSummary summarize(Ingredients ingredients, AgentSetting setting);

  /**
   * Builds the agent for a cohort.
   *
   * @param ingredients one for every role
   * @throws AgentException with one sentence if it cannot be built here
   */
  Agent create(Ingredients ingredients, AgentSetting setting);
}
