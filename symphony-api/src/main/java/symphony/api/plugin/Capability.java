package symphony.api.plugin;

/**
 * Something that an ingredient of one role can give and others may need, such as the probability of
 * actions. Each role's interface has its own as constants; a plugin may declare more. Two
 * capabilities are equal if role and text are equal.
 *
 * @param role the interface of the ingredients that can give it
 * @param what a noun phrase for messages, such as {@code "the probability of actions"}
 */
public record Capability(Class<? extends Pluggable> role, String what) {}
