/** What keeps the policy's outputs in bounds: {@code symphony.agent.regularizer.type}. */
package symphony.api.regularizer;
