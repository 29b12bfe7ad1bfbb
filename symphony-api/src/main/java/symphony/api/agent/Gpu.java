package symphony.api.agent;

/**
 * A GPU that a process here can see.
 *
 * @param name such as {@code NVIDIA H200}
 * @param bytes its memory
 */
public record Gpu(String name, long bytes) {}
