/** How the actor's raw outputs become actions: {@code symphony.agent.action-squash.type}. */
package symphony.api.actionsquash;
