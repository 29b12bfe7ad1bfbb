package symphony.api.terminalretention;

import symphony.api.plugin.Provider;

/** Offers a named {@link TerminalRetention}. */
public interface TerminalRetentionProvider<C extends Record>
    extends Provider<C, TerminalRetention> {}
