package symphony.api.agent;

/**
 * How large one member of a cohort is.
 *
 * @param parameters trained parameters, targets not counted
 * @param memoryBytes bytes of its replay memory
 * @param totalBytes bytes in all, the replay memory included
 */
public record AgentSize(long parameters, long memoryBytes, long totalBytes) {}
