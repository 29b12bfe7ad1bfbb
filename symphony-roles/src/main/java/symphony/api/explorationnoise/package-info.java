/** The noise on the actions: {@code symphony.agent.exploration-noise.type}. */
package symphony.api.explorationnoise;
