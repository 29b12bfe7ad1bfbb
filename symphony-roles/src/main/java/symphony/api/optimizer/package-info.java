/** How gradients move parameters: {@code symphony.agent.optimizer.type}. */
package symphony.api.optimizer;
