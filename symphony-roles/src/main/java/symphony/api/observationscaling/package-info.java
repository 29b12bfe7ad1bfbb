/** How observations are brought to one scale: {@code symphony.agent.observation-scaling.type}. */
package symphony.api.observationscaling;
