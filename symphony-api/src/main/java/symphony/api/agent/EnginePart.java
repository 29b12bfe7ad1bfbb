package symphony.api.agent;

import symphony.api.plugin.Experimental;

/**
 * One thing that an engine needs, or was tried for, on this machine.
 *
 * @param name such as a library's file
 * @param fine whether it is there and works
 * @param said what was found; where it is not fine, why, and what to do
 */
@Experimental
public record EnginePart(String name, boolean fine, String said) {}
