package symphony.api.activation;

import symphony.api.plugin.Provider;

/** Offers a named {@link Activation}. */
public interface ActivationProvider<C extends Record> extends Provider<C, Activation> {}
