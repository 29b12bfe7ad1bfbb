package symphony.api.agent;

/**
 * The size of one member of a cohort.
 *
 * @param parameters trained parameters, targets not counted
 * @param memoryBytes bytes of its replay memory
 * @param totalBytes total bytes, including the replay memory
 */
public record AgentSize(long parameters, long memoryBytes, long totalBytes) {}
