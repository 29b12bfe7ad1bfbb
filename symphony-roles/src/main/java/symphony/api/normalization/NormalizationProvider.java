package symphony.api.normalization;

import symphony.api.plugin.Provider;

/** Offers a named {@link Normalization}. */
public interface NormalizationProvider<C extends Record> extends Provider<C, Normalization> {}
