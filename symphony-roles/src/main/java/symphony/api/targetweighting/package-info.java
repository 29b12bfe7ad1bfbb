/** How the target critics' nodes become one value: {@code symphony.agent.target-weighting.type}. */
package symphony.api.targetweighting;
