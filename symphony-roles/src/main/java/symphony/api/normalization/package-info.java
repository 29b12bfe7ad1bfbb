/** How the scale of a layer's features is normalized: {@code symphony.agent.normalization.type}. */
package symphony.api.normalization;
