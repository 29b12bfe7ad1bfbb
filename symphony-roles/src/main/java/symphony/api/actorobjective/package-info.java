/** What the actor climbs: {@code symphony.agent.actor-objective.type}. */
package symphony.api.actorobjective;
