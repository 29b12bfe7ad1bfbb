/** How observations are scaled: {@code symphony.agent.observation-scaling.type}. */
package symphony.api.observationscaling;
