/** Interventions in an episode's course: {@code symphony.agent.episode-shaping.type}. */
package symphony.api.episodeshaping;
