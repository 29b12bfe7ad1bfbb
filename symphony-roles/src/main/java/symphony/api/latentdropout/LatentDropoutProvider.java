package symphony.api.latentdropout;

import symphony.api.plugin.Provider;

/** Offers a named {@link LatentDropout}. */
public interface LatentDropoutProvider<C extends Record> extends Provider<C, LatentDropout> {}
