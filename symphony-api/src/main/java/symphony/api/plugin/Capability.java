package symphony.api.plugin;

/**
 * What an ingredient of one role can give and others may need, such as the probability of actions.
 * Each role's interface has its own as constants; a plugin may declare more. Two are the same where
 * role and words are.
 *
 * @param role the interface of the ingredients that can give it
 * @param what a noun phrase for messages, such as {@code "the probability of actions"}
 */
public record Capability(Class<? extends Pluggable> role, String what) {}
