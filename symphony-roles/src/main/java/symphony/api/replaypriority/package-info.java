/** Which stored transitions an update uses: {@code symphony.agent.replay-priority.type}. */
package symphony.api.replaypriority;
