package symphony.api.agent;

import symphony.api.plugin.Experimental;

/**
 * One part that an engine needs, or one check of it, on this machine.
 *
 * @param name such as a library's file
 * @param fine whether it exists and works
 * @param said what was found; if it is not fine, the reason and what to do
 */
@Experimental
public record EnginePart(String name, boolean fine, String said) {}
