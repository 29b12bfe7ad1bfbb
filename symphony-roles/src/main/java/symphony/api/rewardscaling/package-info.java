/** How rewards are scaled: {@code symphony.agent.reward-scaling.type}. */
package symphony.api.rewardscaling;
