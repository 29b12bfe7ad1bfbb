/** The networks of actor and critics: {@code symphony.agent.network.type}. */
package symphony.api.network;
