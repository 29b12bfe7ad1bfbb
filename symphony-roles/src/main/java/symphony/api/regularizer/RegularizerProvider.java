package symphony.api.regularizer;

import symphony.api.plugin.Provider;

/** Offers a named {@link Regularizer}. */
public interface RegularizerProvider<C extends Record> extends Provider<C, Regularizer> {}
