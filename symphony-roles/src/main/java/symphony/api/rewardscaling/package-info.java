/** How rewards are brought to one scale: {@code symphony.agent.reward-scaling.type}. */
package symphony.api.rewardscaling;
