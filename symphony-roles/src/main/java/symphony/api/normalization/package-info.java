/** How a layer's features are brought to one scale: {@code symphony.agent.normalization.type}. */
package symphony.api.normalization;
