package symphony.api.agent;

import java.util.List;
import java.util.Optional;
import symphony.api.plugin.Experimental;

/**
 * The software that a kind of agent computes with on this machine.
 *
 * @param description the library and its version
 * @param obstacle one sentence on why it does not run here; empty if it does
 * @param noGpu one sentence on why it cannot use a GPU here; empty if it can
 * @param parts what a GPU needs, one by one; empty in a build that cannot use one
 */
@Experimental
public record Engine(
    String description,
    Optional<String> obstacle,
    Optional<String> noGpu,
    List<EnginePart> parts) {}
