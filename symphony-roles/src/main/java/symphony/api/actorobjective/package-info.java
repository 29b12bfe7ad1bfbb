/** The objective that the actor maximizes: {@code symphony.agent.actor-objective.type}. */
package symphony.api.actorobjective;
