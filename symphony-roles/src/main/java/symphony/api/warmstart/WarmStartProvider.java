package symphony.api.warmstart;

import symphony.api.plugin.Provider;

/** Offers a named {@link WarmStart}. */
public interface WarmStartProvider<C extends Record> extends Provider<C, WarmStart> {}
