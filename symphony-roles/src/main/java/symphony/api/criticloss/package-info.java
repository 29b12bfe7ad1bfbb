/** How far the critics' nodes are from their target: {@code symphony.agent.critic-loss.type}. */
package symphony.api.criticloss;
