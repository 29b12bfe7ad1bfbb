package symphony.api.network;

import symphony.api.plugin.Provider;

/** Offers a named {@link Network}. */
public interface NetworkProvider<C extends Record> extends Provider<C, Network> {}
