package symphony.api.agent;

import symphony.api.plugin.Experimental;

/**
 * A GPU that a process here can see.
 *
 * @param name such as {@code NVIDIA H200}
 * @param bytes its memory
 */
@Experimental
public record Gpu(String name, long bytes) {}
