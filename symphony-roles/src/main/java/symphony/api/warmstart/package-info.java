/** How the memory is filled before the first update: {@code symphony.agent.warm-start.type}. */
package symphony.api.warmstart;
