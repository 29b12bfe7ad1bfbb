/** Which remembered transitions an update sees: {@code symphony.agent.replay-priority.type}. */
package symphony.api.replaypriority;
