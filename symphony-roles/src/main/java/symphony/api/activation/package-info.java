/** The element-wise non-linearity of the networks: {@code symphony.agent.activation.type}. */
package symphony.api.activation;
